package dev.tradeplane.risk.check;

import static dev.tradeplane.risk.check.Inquiries.onAnEmptyBook;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.risk.order.OrderRecord;
import dev.tradeplane.testsupport.fixture.LimitsBuilder;
import dev.tradeplane.testsupport.fixture.Settings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DuplicateContentCheckTest {
    @Test
    void deniesTheSameContentWithinTheWindow() {
        assertEquals(
                ReasonCode.DUPLICATE_CONTENT, code(after(9).of(anOrderIntent().buy(10))));
        assertNull(code(after(10).of(anOrderIntent().buy(10))));
    }

    @Test
    void passesOtherContent() {
        assertNull(code(after(1).of(anOrderIntent().buy(11))));
        assertNull(code(after(1).of(anOrderIntent().sell(10))));
        assertNull(code(after(1).of(anOrderIntent().buy(10).limit("2450"))));
    }

    @Test
    void isOffWithAWindowOfZero() {
        LimitsBuilder off = Settings.limits().duplicateWindow(Duration.ZERO);

        assertNull(code(after(1).limits(off).of(anOrderIntent().buy(10))));
    }

    @Test
    void neverTakesAChangeForADuplicate() {
        Inquiries inquiries = after(1);
        OrderIntent intent = anOrderIntent().buy(10).build();
        OrderRecord working = inquiries.working(intent, OrderState.ACKNOWLEDGED);

        assertNull(code(inquiries.of(intent, working)));
    }

    private static Inquiries after(int seconds) {
        return onAnEmptyBook()
                .approvedAgo(Duration.ofSeconds(seconds), anOrderIntent().buy(10));
    }

    private static @Nullable ReasonCode code(Inquiry inquiry) {
        Reason reason = new DuplicateContentCheck().refusal(inquiry);
        return reason == null ? null : reason.code();
    }
}
