package dev.tradeplane.risk.check;

import static dev.tradeplane.risk.check.Inquiries.onAnEmptyBook;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.money.NetQuantity;
import dev.tradeplane.contracts.order.PositionDrift;
import dev.tradeplane.contracts.settings.Breakers;
import dev.tradeplane.testsupport.fixture.InstrumentsOfIndia;
import dev.tradeplane.testsupport.fixture.Settings;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PositionDriftCheckTest {
    private static final PositionDrift STANDS =
            new PositionDrift(InstrumentsOfIndia.TCS, NetQuantity.of("5"), NetQuantity.of("9"), Inquiries.NOW, null);

    @Test
    void opensNothingAnywhereWhileADriftStandsAndNamesBothNumbers() {
        Inquiries inquiries = withBreaker(false).drift(STANDS);

        Reason reason = Objects.requireNonNull(refusal(inquiries.ofAnOrder()));
        assertEquals(ReasonCode.POSITION_DRIFT, reason.code());
        assertEquals(Map.of("ours", "5", "brokers", "9"), reason.numbers());
        assertNull(refusal(inquiries.of(anOrderIntent().reduceOnly())));
    }

    @Test
    void passesWhereTheAccountAskedForNoBreaker() {
        assertNull(refusal(onAnEmptyBook().drift(STANDS).ofAnOrder()));
    }

    @Test
    void aLatchedBreakerStaysOpenAfterTheEnd() {
        PositionDrift ended = STANDS.ended(Inquiries.NOW);

        assertNull(refusal(withBreaker(false).drift(ended).ofAnOrder()));
        assertEquals(
                ReasonCode.POSITION_DRIFT,
                Objects.requireNonNull(refusal(withBreaker(true).drift(ended).ofAnOrder()))
                        .code());
    }

    private static Inquiries withBreaker(boolean latch) {
        return onAnEmptyBook().settings(Settings.aPaperDesk().breakers(new Breakers(new Breakers.Drift(latch))));
    }

    private static @Nullable Reason refusal(Inquiry inquiry) {
        return new PositionDriftCheck().refusal(inquiry);
    }
}
