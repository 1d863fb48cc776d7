package dev.tradeplane.e2e.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.tradeplane.testsupport.simulator.DialectName;
import dev.tradeplane.testsupport.simulator.Simulator;
import dev.tradeplane.testsupport.simulator.SimulatorControl;
import dev.tradeplane.testsupport.simulator.SimulatorOptions;
import dev.tradeplane.testsupport.simulator.json.Json;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The judge reads what the simulator really writes. */
class BrokerLedgerTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void tellsWhatASimulatorWroteDown() {
        try (Simulator simulator = Simulator.start(SimulatorOptions.of(DialectName.KITE, folder), Clock.systemUTC())) {
            SimulatorControl control = new SimulatorControl(simulator.control());
            control.price("NSE:INFY", "1500.00");
            control.placeElsewhere(Json.object()
                    .put("instrument", "NSE:INFY")
                    .put("side", "BUY")
                    .put("kind", "MARKET")
                    .put("quantity", "3")
                    .put("validity", "DAY")
                    .put("product", "MIS"));
            dev.tradeplane.testsupport.Eventually.eventually(
                    java.time.Duration.ofSeconds(10),
                    () -> assertEquals(
                            "FILLED",
                            BrokerLedger.read(folder).orders().getFirst().state()));
        }

        BrokerLedger ledger = BrokerLedger.read(folder);

        BrokerLedger.Order order = ledger.orders().getFirst();
        assertEquals("NSE:INFY", order.instrument());
        assertEquals(new BigDecimal(3), order.filled());
        assertFalse(order.isOpen());
        assertEquals(
                List.of(new BigDecimal(3)),
                ledger.entries().stream()
                        .filter(e -> e.fill() != null)
                        .map(e -> e.fill().quantity())
                        .toList());
        assertEquals(ledger.entries().getFirst().at(), ledger.arrivals().get(order.id()));
    }
}
