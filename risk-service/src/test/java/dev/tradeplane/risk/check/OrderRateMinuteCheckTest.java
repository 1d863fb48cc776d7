package dev.tradeplane.risk.check;

import static dev.tradeplane.risk.check.Inquiries.onAnEmptyBook;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.testsupport.fixture.Settings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderRateMinuteCheckTest {
    @Test
    void isAHardCapInEveryRollingMinute() {
        assertNull(code(orders(1, Duration.ofMillis(59_999)).ofAnOrder()));
        assertEquals(
                ReasonCode.ORDER_RATE_MINUTE,
                code(orders(2, Duration.ofMillis(59_999)).ofAnOrder()));
        assertNull(code(orders(2, Duration.ofMillis(60_000)).ofAnOrder()));
    }

    private static Inquiries orders(int count, Duration ago) {
        Inquiries inquiries = onAnEmptyBook().limits(Settings.limits().ordersPerMinute(2));
        for (int i = 0; i < count; i++) {
            inquiries.approvedAgo(ago, anOrderIntent());
        }
        return inquiries;
    }

    private static @Nullable ReasonCode code(Inquiry inquiry) {
        Reason reason = new OrderRateMinuteCheck().refusal(inquiry);
        return reason == null ? null : reason.code();
    }
}
