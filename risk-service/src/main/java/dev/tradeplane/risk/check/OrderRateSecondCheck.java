package dev.tradeplane.risk.check;

import dev.tradeplane.contracts.decision.ReasonCode;
import java.math.BigDecimal;

/** Approved orders and changes of orders of the second just past, this one included: a hard cap in every rolling second. */
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
        return BigDecimal.valueOf(inquiry.book().pace().inLastSecond(inquiry.now()) + 1L);
    }

    @Override
    public BigDecimal limit(Inquiry inquiry) {
        return BigDecimal.valueOf(inquiry.limits().maxOrdersPerSecond());
    }
}
