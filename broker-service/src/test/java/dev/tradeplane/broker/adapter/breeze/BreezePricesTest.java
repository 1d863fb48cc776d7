package dev.tradeplane.broker.adapter.breeze;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.broker.adapter.market.BrokerMarket.PriceListener;
import dev.tradeplane.broker.adapter.market.BrokerMarket.PriceStream;
import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.broker.quote.quarantine.Tick;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.ContractRight;
import dev.tradeplane.testsupport.simulator.fault.Operation;
import dev.tradeplane.testsupport.simulator.ledger.Ledger;
import dev.tradeplane.testsupport.simulator.ledger.LedgerRecord.RequestReceived;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BreezePricesTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String RELIANCE = "NSE:RELIANCE";
    private static final String INFOSYS = "NSE:INFY";

    @TempDir
    private Path folder = Path.of("");

    private final Listener heard = new Listener();
    private Desk desk;
    private PriceStream prices;

    @BeforeEach
    void opens() {
        desk = Desk.in(folder, Clock.systemUTC());
        prices = desk.breeze.market().orElseThrow().prices(heard).orElseThrow();
        eventually(SOON, () -> assertEquals(1, heard.opened.get()));
    }

    @AfterEach
    void closes() {
        prices.close();
        desk.close();
    }

    @Test
    void tellsThePriceOfWhatIsFollowedWithItsSourceAndItsTime() {
        prices.follow(List.of(contract(RELIANCE)));

        Tick told = afterPrice(RELIANCE, "2450.5");

        assertEquals("breeze", told.source());
        assertEquals(InstrumentId.of(RELIANCE), told.instrument());
        assertTrue(Duration.between(told.observedAt(), Instant.now()).compareTo(Duration.ofMinutes(1)) < 0);
    }

    @Test
    void tellsContractsAndOtherExchangesToo() {
        Contract option = desk.contracts.anOption(ContractRight.CALL);
        prices.follow(List.of(option, contract("BSE:RELIANCE")));

        assertEquals(option.id(), afterPrice(option.id().value(), "121.05").instrument());
        assertEquals(
                InstrumentId.of("BSE:RELIANCE"),
                afterPrice("BSE:RELIANCE", "2451").instrument());
    }

    @Test
    void costsNoCall() {
        prices.follow(List.of(contract(RELIANCE)));

        afterPrice(RELIANCE, "2450.5");

        assertEquals(
                0,
                Ledger.read(desk.simulated.ledger())
                        .filter(line ->
                                line.record() instanceof RequestReceived call && call.operation() == Operation.QUOTE)
                        .count());
    }

    @Test
    void leavesWhatIsNotFollowedAnyMore() {
        prices.follow(List.of(contract(RELIANCE)));
        afterPrice(RELIANCE, "2450");

        prices.follow(List.of(contract(INFOSYS)));
        afterPrice(INFOSYS, "1500");
        desk.simulated.control().price(RELIANCE, "2460");
        afterPrice(INFOSYS, "1501");

        assertFalse(heard.ticks.stream().anyMatch(tick -> isOf(tick, RELIANCE, "2460")));
    }

    @Test
    void joinsAgainAfterALossAndSaysSo() {
        prices.follow(List.of(contract(RELIANCE)));

        desk.simulated.control().dropStreams();

        eventually(SOON, () -> assertEquals(2, heard.opened.get()));
        assertEquals(1, heard.lost.get());
        afterPrice(RELIANCE, "2450.5");
    }

    /** Pushed until it is heard: a stream that joins says nothing when it has. */
    private Tick afterPrice(String instrument, String price) {
        eventually(SOON, () -> {
            desk.simulated.control().price(instrument, price);
            assertTrue(heard.ticks.stream().anyMatch(tick -> isOf(tick, instrument, price)));
        });
        return heard.ticks.stream()
                .filter(tick -> isOf(tick, instrument, price))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOf(Tick tick, String instrument, String price) {
        return tick.instrument().value().equals(instrument) && tick.last().compareTo(new BigDecimal(price)) == 0;
    }

    private Contract contract(String instrument) {
        return desk.contracts.find(InstrumentId.of(instrument)).orElseThrow();
    }

    private static final class Listener implements PriceListener {
        private final List<Tick> ticks = new CopyOnWriteArrayList<>();
        private final AtomicInteger opened = new AtomicInteger();
        private final AtomicInteger lost = new AtomicInteger();

        @Override
        public void told(Tick tick) {
            ticks.add(tick);
        }

        @Override
        public void opened() {
            opened.incrementAndGet();
        }

        @Override
        public void lost() {
            lost.incrementAndGet();
        }
    }
}
