package dev.tradeplane.risk.check;

import dev.tradeplane.contracts.decision.ReasonCode;
import java.math.BigDecimal;

/** Quantity times the order's own price; a market order is valued at the reference price. Closing orders may be larger. */
final class MaxOrderNotionalCheck implements MaximumCheck {
    @Override
    public ReasonCode code() {
        return ReasonCode.MAX_ORDER_NOTIONAL;
    }

    @Override
    public String limitName() {
        return "maxOrderNotional";
    }

    @Override
    public boolean concerns(Inquiry inquiry) {
        return !inquiry.intent().reduceOnly();
    }

    @Override
    public BigDecimal actual(Inquiry inquiry) {
        return inquiry.ownPrice().times(inquiry.intent().quantity()).value();
    }

    @Override
    public BigDecimal limit(Inquiry inquiry) {
        return inquiry.limits().maxOrderNotional().value();
    }
}
