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

class OrderRateDayCheckTest {
    @Test
    void countsTheExchangesDay() {
        Inquiries inquiries = onAnEmptyBook()
                .limits(Settings.limits().ordersPerDay(2))
                .approvedAgo(Duration.ofHours(2), anOrderIntent())
                .approvedAgo(Duration.ofHours(1), anOrderIntent());

        assertEquals(ReasonCode.ORDER_RATE_DAY, code(inquiries.ofAnOrder()));
        assertNull(code(inquiries.at("2026-11-24T04:30:00Z").ofAnOrder()));
    }

    private static @Nullable ReasonCode code(Inquiry inquiry) {
        Reason reason = new OrderRateDayCheck().refusal(inquiry);
        return reason == null ? null : reason.code();
    }
}
