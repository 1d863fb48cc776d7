package dev.tradeplane.risk.api;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static dev.tradeplane.testsupport.fixture.Intents.aSubmission;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.contracts.order.OrderView;
import dev.tradeplane.testsupport.clock.SkewedClock;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import dev.tradeplane.testsupport.fixture.LimitsBuilder;
import dev.tradeplane.testsupport.fixture.Settings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody sets the clock of the running service; quotes are timed by a clock that is right. */
@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "risk"))
class ClockJumpsComponentTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @SuppressWarnings("NullAway.Init")
    TestCell cell;

    @Inject
    @SuppressWarnings("NullAway.Init")
    SkewedClock clock;

    @SuppressWarnings("NullAway.Init")
    private RiskClient risk;

    @BeforeEach
    void readyDesk() {
        risk = new RiskClient(cell).ready();
    }

    @AfterEach
    void setTheClockRight() {
        clock.skew(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "-PT1H"})
    void trustsNoPriceByAWrongClockAndDecidesAgainOnceItIsRight(String skew) {
        clock.skew(Duration.parse(skew));
        assertEquals(ReasonCode.REFERENCE_PRICE_STALE, RiskClient.codeOf(place()));

        clock.skew(Duration.ZERO);
        assertEquals(OrderState.APPROVED, place().state());
    }

    @Test
    void letsNoMoreOrdersOutThoughTheClockJumpsForwardAndBack() {
        risk.forgetThePace();
        limits(anyPriceWillDo().ordersPerMinute(1));
        assertEquals(OrderState.APPROVED, place().state());

        for (String skew : new String[] {"PT0S", "PT1H", "PT26H", "-PT1H", "PT0S"}) {
            clock.skew(Duration.parse(skew));
            assertEquals(ReasonCode.ORDER_RATE_MINUTE, RiskClient.codeOf(place()), skew);
        }
    }

    @Test
    void makesRoomAgainAsRealTimePassesThoughTheClockWasAhead() {
        limits(anyPriceWillDo().ordersPerSecond(1));
        clock.skew(Duration.ofHours(1));
        eventually(SOON, () -> assertEquals(OrderState.APPROVED, place().state()));
        clock.skew(Duration.ZERO);

        eventually(SOON, () -> assertEquals(OrderState.APPROVED, place().state()));
    }

    @Test
    void forgetsNoOrderOfTheDayThoughTheClockWasInTomorrow() {
        limits(anyPriceWillDo());
        place();
        int before = Integer.parseInt(risk.used("maxOrdersPerDay"));

        clock.skew(Duration.ofDays(1));
        place();
        assertEquals("1", risk.used("maxOrdersPerDay"));
        clock.skew(Duration.ZERO);
        place();

        assertEquals(Integer.toString(before + 2), risk.used("maxOrdersPerDay"));
    }

    private OrderView place() {
        return risk.place(aSubmission().placing(anOrderIntent().buy(10)));
    }

    private static LimitsBuilder anyPriceWillDo() {
        return RiskClient.wideLimits().referencePriceAge(Duration.ofDays(7));
    }

    private void limits(LimitsBuilder limits) {
        risk.inForce(Settings.aPaperDesk().limits(limits).build());
    }
}
