package dev.tradeplane.broker.adapter.fyers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.broker.adapter.BrokerUnavailableException;
import dev.tradeplane.broker.adapter.SimulatedBroker;
import dev.tradeplane.broker.adapter.market.BrokerMarket;
import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.testsupport.clock.TickingClock;
import dev.tradeplane.testsupport.simulator.DialectName;
import dev.tradeplane.testsupport.simulator.fault.Operation;
import dev.tradeplane.testsupport.simulator.ledger.Ledger;
import dev.tradeplane.testsupport.simulator.ledger.LedgerLine;
import dev.tradeplane.testsupport.simulator.ledger.LedgerRecord.RequestReceived;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FyersQuotesTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Contract RELIANCE = contract("RELIANCE");
    private static final Contract TCS = contract("TCS");

    @TempDir
    private Path folder = Path.of("");

    private final TickingClock clock = TickingClock.onMondayMorning();
    private SimulatedBroker simulated;
    private BrokerMarket market;

    @BeforeEach
    void start() {
        simulated = new SimulatedBroker(DialectName.FYERS, folder, Desk.CREDENTIALS);
        FyersBroker fyers = new FyersBroker(simulated, simulated, Desk.knowing(), clock);
        Desk.logIn(fyers, simulated);
        market = fyers.market().orElseThrow();
        simulated.control().price("NSE:RELIANCE", "2450");
        simulated.control().price("NSE:TCS", "3400");
        clock.set(Instant.now());
    }

    @AfterEach
    void stop() {
        simulated.close();
    }

    @Test
    void aPriceThatStandsStillKeepsItsTime() {
        Quote first = only(RELIANCE);
        clock.advance(Duration.ofSeconds(5));

        assertEquals(first, only(RELIANCE));
        assertEquals(List.of("/data/depth", "/data/quotes"), asked());
    }

    @Test
    void aPriceThatMovedIsAsOldAsTheLookBefore() {
        only(RELIANCE);
        clock.advance(SECOND);
        only(RELIANCE);
        Instant lookBefore = clock.instant();
        clock.advance(SECOND);
        simulated.control().price("NSE:RELIANCE", "2451.05");

        Quote moved = only(RELIANCE);

        assertEquals(Price.of("2451.05"), moved.lastPrice());
        assertEquals(lookBefore, moved.observedAt());
    }

    @Test
    void theTimeOfAnAgingPriceIsAskedForAgain() {
        Quote first = only(RELIANCE);
        clock.advance(Duration.ofSeconds(11));
        Quote again = only(RELIANCE);
        clock.advance(SECOND);
        only(RELIANCE);

        assertTrue(!again.observedAt().isAfter(first.observedAt().plusSeconds(1)));
        assertEquals(List.of("/data/depth", "/data/quotes", "/data/depth", "/data/quotes"), asked());
    }

    @Test
    void manyAreOneCall() {
        market.quotes(List.of(RELIANCE, TCS));
        clock.advance(SECOND);

        assertEquals(2, market.quotes(List.of(RELIANCE, TCS)).size());
        assertEquals(List.of("/data/depth", "/data/depth", "/data/quotes"), asked());
    }

    @Test
    void whatFyersDoesNotKnowIsLeftOutAndNotAskedForAgainSoon() {
        market.quotes(List.of(contract("NOTHING"), TCS));
        clock.advance(SECOND);

        assertEquals(1, market.quotes(List.of(contract("NOTHING"), TCS)).size());
        assertEquals(List.of("/data/depth", "/data/depth", "/data/quotes"), asked());
    }

    @Test
    void noAnswerIsNoPrice() {
        simulated.close();

        assertThrows(BrokerUnavailableException.class, () -> market.quotes(List.of(TCS)));
    }

    private Quote only(Contract contract) {
        List<Quote> quotes = market.quotes(List.of(contract));
        assertEquals(1, quotes.size());
        return quotes.getFirst();
    }

    private List<String> asked() {
        try (Stream<LedgerLine> lines = Ledger.read(folder)) {
            return lines.map(LedgerLine::record)
                    .filter(RequestReceived.class::isInstance)
                    .map(RequestReceived.class::cast)
                    .filter(request -> request.operation() == Operation.QUOTE)
                    .map(RequestReceived::path)
                    .toList();
        }
    }

    private static Contract contract(String symbol) {
        return new Contract(
                InstrumentId.of("NSE:" + symbol),
                "NSE:" + symbol + "-EQ",
                "",
                symbol,
                Quantity.of(1),
                Price.of("0.05"),
                null,
                null);
    }
}
