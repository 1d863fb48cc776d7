package dev.tradeplane.risk.check;

import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.risk.pace.OrderPace;
import java.math.BigDecimal;

/**
 * Approved orders and changes of orders of the second just past, this one included: a hard cap in every rolling second.
 * While much waits to be sent the second is counted a little longer, so that what waits does not grow.
 */
final class OrderRateSecondCheck implements MaximumCheck {
    @Override
    public ReasonCode code() {
        return ReasonCode.ORDER_RATE_SECOND;
    }

    @Override
    public String limitName() {
        return "maxOrdersPerSecond";
    }

    @Override
    public BigDecimal actual(Inquiry inquiry) {
        OrderPace pace = inquiry.book().pace();
        int approved = muchWaits(inquiry) ? pace.inLastLongSecond(inquiry.now()) : pace.inLastSecond(inquiry.now());
        return BigDecimal.valueOf(approved + 1L);
    }

    /** More than a second and a half of what may be approved: less is what a delivery that comes late leaves behind. */
    private static boolean muchWaits(Inquiry inquiry) {
        return 2L * inquiry.book().waiting() >= 3L * inquiry.limits().maxOrdersPerSecond();
    }

    @Override
    public BigDecimal limit(Inquiry inquiry) {
        return BigDecimal.valueOf(inquiry.limits().maxOrdersPerSecond());
    }
}
