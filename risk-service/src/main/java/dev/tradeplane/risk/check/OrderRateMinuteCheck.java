package dev.tradeplane.risk.check;

import dev.tradeplane.contracts.decision.ReasonCode;
import java.math.BigDecimal;

/** Approved orders and changes of orders of the minute just past, this one included. */
final class OrderRateMinuteCheck implements MaximumCheck {
    @Override
    public ReasonCode code() {
        return ReasonCode.ORDER_RATE_MINUTE;
    }

    @Override
    public String limitName() {
        return "maxOrdersPerMinute";
    }

    @Override
    public BigDecimal actual(Inquiry inquiry) {
        return BigDecimal.valueOf(inquiry.book().pace().inLastMinute(inquiry.now()) + 1L);
    }

    @Override
    public BigDecimal limit(Inquiry inquiry) {
        return BigDecimal.valueOf(inquiry.limits().maxOrdersPerMinute());
    }
}
