package dev.tradeplane.risk.api;

import static dev.tradeplane.testsupport.fixture.Intents.aSubmission;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.Instrument;
import dev.tradeplane.contracts.market.MarketExtract;
import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.contracts.order.OrderView;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import dev.tradeplane.testsupport.peer.Behaviour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first order in an instrument nobody has spoken of before. */
@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "risk"))
class FirstOrderComponentTest {
    private static final String INSTRUMENTS = "/internal/instruments";
    private static final Duration LONGEST = Duration.ofSeconds(4);

    @SuppressWarnings("NullAway.Init")
    TestCell cell;

    @SuppressWarnings("NullAway.Init")
    private RiskClient risk;

    @BeforeEach
    void readyDesk() {
        risk = new RiskClient(cell).ready();
    }

    @AfterEach
    void servesAsBefore() {
        cell.peer().reset();
    }

    @Test
    void isDecidedWithThePriceThatCameWithTheInstrument() {
        cell.peer().serves(INSTRUMENTS, extract("NSE:FIRST", Duration.ZERO));

        assertEquals(OrderState.APPROVED, order("NSE:FIRST").state());
    }

    @Test
    void isNotPricedByAQuoteOfAnHourAgo() {
        cell.peer().serves(INSTRUMENTS, extract("NSE:SECOND", Duration.ofHours(1)));

        assertEquals(ReasonCode.REFERENCE_PRICE_STALE, RiskClient.codeOf(order("NSE:SECOND")));
    }

    @Test
    void isDeniedWithoutAPrice() {
        MarketExtract whole = extract("NSE:THIRD", Duration.ZERO);
        cell.peer().serves(INSTRUMENTS, new MarketExtract(whole.instruments(), List.of(), false));

        assertEquals(ReasonCode.REFERENCE_PRICE_MISSING, RiskClient.codeOf(order("NSE:THIRD")));
    }

    @Test
    void isDeniedWhenNobodyHasTheInstrument() {
        assertEquals(ReasonCode.INSTRUMENT_UNKNOWN, RiskClient.codeOf(order("NSE:FOURTH")));
    }

    @Test
    void isDeniedAsStaleWhenTheMasterIsTooOldToKnow() {
        cell.peer().serves(INSTRUMENTS, new MarketExtract(List.of(), List.of(), true));

        assertEquals(ReasonCode.INSTRUMENTS_STALE, RiskClient.codeOf(order("NSE:FIFTH")));
    }

    @Test
    void isDeniedSoonWhileBrokerServiceIsSilentAndHoldsNobodyElseUp() {
        cell.peer().at(INSTRUMENTS, new Behaviour.Hangs());

        long started = System.nanoTime();
        OrderView unknown = order("NSE:SIXTH");
        Duration took = Duration.ofNanos(System.nanoTime() - started);

        assertEquals(ReasonCode.INSTRUMENTS_STALE, RiskClient.codeOf(unknown));
        assertTrue(took.compareTo(LONGEST) < 0, took.toString());
        assertEquals(OrderState.APPROVED, risk.place(aSubmission()).state());
    }

    private OrderView order(String instrument) {
        return risk.place(aSubmission()
                .placing(anOrderIntent().instrument(InstrumentId.of(instrument)).buy(1)));
    }

    private static MarketExtract extract(String id, Duration age) {
        InstrumentId instrument = InstrumentId.of(id);
        var observed = Clock.systemUTC().instant().minus(age);
        return new MarketExtract(
                List.of(new Instrument(instrument, id, Quantity.of(1), Price.of("0.05"), null, false)),
                List.of(new Quote(instrument, Price.of("2450"), observed, "kite")),
                false);
    }
}
