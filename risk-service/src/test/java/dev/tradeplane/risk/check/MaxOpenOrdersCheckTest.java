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
import dev.tradeplane.testsupport.fixture.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MaxOpenOrdersCheckTest {
    @Test
    void countsThisOrderToo() {
        Inquiries inquiries =
                onAnEmptyBook().limits(Settings.limits().openOrders(2)).working(anOrderIntent());
        assertNull(code(inquiries.ofAnOrder()));

        inquiries.working(anOrderIntent());

        assertEquals(ReasonCode.MAX_OPEN_ORDERS, code(inquiries.ofAnOrder()));
        assertNull(code(inquiries.of(anOrderIntent().reduceOnly())));
    }

    @Test
    void doesNotCountAChangeTwice() {
        Inquiries inquiries = onAnEmptyBook().limits(Settings.limits().openOrders(1));
        OrderIntent intent = anOrderIntent().build();
        OrderRecord working = inquiries.working(intent, OrderState.ACKNOWLEDGED);

        assertNull(code(inquiries.of(intent, working)));
    }

    private static @Nullable ReasonCode code(Inquiry inquiry) {
        Reason reason = new MaxOpenOrdersCheck().refusal(inquiry);
        return reason == null ? null : reason.code();
    }
}
