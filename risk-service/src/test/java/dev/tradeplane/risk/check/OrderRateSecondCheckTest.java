package dev.tradeplane.risk.check;

import static dev.tradeplane.risk.check.Inquiries.onAnEmptyBook;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.testsupport.fixture.Settings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderRateSecondCheckTest {
    @Test
    void isAHardCapInEveryRollingSecond() {
        assertNull(code(orders(1, Duration.ofMillis(999)).ofAnOrder()));
        assertEquals(
                ReasonCode.ORDER_RATE_SECOND,
                code(orders(2, Duration.ofMillis(999)).ofAnOrder()));
        assertNull(code(orders(2, Duration.ofMillis(1000)).ofAnOrder()));
    }

    @Test
    void approvesFewerThanCanBeSentWhileMoreWaitsThanASecondAndAHalfTakes() {
        assertNull(code(waiting(2, orders(2, Duration.ofMillis(1000))).ofAnOrder()));
        assertEquals(
                ReasonCode.ORDER_RATE_SECOND,
                code(waiting(3, orders(2, Duration.ofMillis(1099))).ofAnOrder()));
        assertNull(code(waiting(3, orders(2, Duration.ofMillis(1100))).ofAnOrder()));
    }

    private static Inquiries waiting(int count, Inquiries inquiries) {
        for (int i = 0; i < count; i++) {
            inquiries.working(anOrderIntent().build(), OrderState.APPROVED);
        }
        return inquiries;
    }

    private static Inquiries orders(int count, Duration ago) {
        Inquiries inquiries = onAnEmptyBook().limits(Settings.limits().ordersPerSecond(2));
        for (int i = 0; i < count; i++) {
            inquiries.approvedAgo(ago, anOrderIntent());
        }
        return inquiries;
    }

    private static @Nullable ReasonCode code(Inquiry inquiry) {
        Reason reason = new OrderRateSecondCheck().refusal(inquiry);
        return reason == null ? null : reason.code();
    }
}
