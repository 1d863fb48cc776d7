package dev.tradeplane.broker.adapter.alpaca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.broker.adapter.BrokerUnavailableException;
import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import dev.tradeplane.testsupport.simulator.json.Json;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlpacaSymbolsTest {
    private static final InstrumentId FORD = InstrumentId.of("NYSE:F");

    @TempDir
    private Path folder = Path.of("");

    private Desk desk;

    @BeforeEach
    void opens() {
        desk = new Desk(folder);
    }

    @AfterEach
    void closes() {
        desk.close();
    }

    @Test
    void writesTheSymbolWithoutItsExchange() {
        assertEquals("BRK.B", AlpacaSymbols.symbol(InstrumentId.of("NYSE:BRK.B")));
    }

    @Test
    void asksForTheExchangeOfWhatItDoesNotKnow() {
        placeElsewhere("NYSE:F");

        assertEquals(List.of(FORD), listed(desk.alpaca));
    }

    @Test
    void believesTheMasterFirst() {
        placeElsewhere("NYSE:F");
        Contract moved = new Contract(
                InstrumentId.of("NASDAQ:F"), "F", "", "Ford", Quantity.of(1), Price.of("0.01"), null, null);

        assertEquals(
                List.of(moved.id()),
                listed(new AlpacaBroker(desk.simulated, desk.simulated, Clock.systemUTC(), Desk.knowing(moved))));
    }

    @Test
    void leavesOutWhatIsNoShare() {
        placeElsewhere("CRYPTO:BTC/USD");

        assertTrue(listed(desk.alpaca).isEmpty());
    }

    @Test
    void doesNotHideAnOrderItCannotName() {
        placeElsewhere("NYSE:F");
        desk.simulated
                .control()
                .fault(Json.object()
                        .put("kind", "bad-gateway")
                        .put("operation", "instruments")
                        .put("count", 0));

        assertThrows(BrokerUnavailableException.class, () -> desk.alpaca.orders());
    }

    private void placeElsewhere(String instrument) {
        desk.simulated
                .control()
                .placeElsewhere(Json.object()
                        .put("instrument", instrument)
                        .put("side", "BUY")
                        .put("kind", "LIMIT")
                        .put("quantity", "1")
                        .put("limit", "10")
                        .put("validity", instrument.startsWith("CRYPTO") ? "GTC" : "DAY")
                        .put("product", ""));
    }

    private static List<InstrumentId> listed(AlpacaBroker alpaca) {
        return alpaca.orders().stream().map(BrokerBookOrder::instrument).toList();
    }
}
