package dev.tradeplane.risk.check;

import dev.tradeplane.contracts.decision.ReasonCode;
import java.math.BigDecimal;

/** Open orders, this one included. Closing orders pass: a full book must not lock a position in. */
final class MaxOpenOrdersCheck implements MaximumCheck {
    @Override
    public ReasonCode code() {
        return ReasonCode.MAX_OPEN_ORDERS;
    }

    @Override
    public String limitName() {
        return "maxOpenOrders";
    }

    @Override
    public boolean concerns(Inquiry inquiry) {
        return !inquiry.intent().reduceOnly() && inquiry.replaced() == null;
    }

    @Override
    public BigDecimal actual(Inquiry inquiry) {
        return BigDecimal.valueOf(inquiry.book().reservations().size() + 1L);
    }

    @Override
    public BigDecimal limit(Inquiry inquiry) {
        return BigDecimal.valueOf(inquiry.limits().maxOpenOrders());
    }
}
