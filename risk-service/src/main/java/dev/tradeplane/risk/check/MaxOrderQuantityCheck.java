package dev.tradeplane.risk.check;

import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.settings.InstrumentScope;
import dev.tradeplane.contracts.settings.Limits;
import java.math.BigDecimal;

/** The largest quantity of one order: the account's, or the tightest that names the instrument. Closing orders may be larger. */
final class MaxOrderQuantityCheck implements MaximumCheck {
    @Override
    public ReasonCode code() {
        return ReasonCode.MAX_ORDER_QUANTITY;
    }

    @Override
    public String limitName() {
        return "maxOrderQuantity";
    }

    @Override
    public boolean concerns(Inquiry inquiry) {
        return !inquiry.intent().reduceOnly();
    }

    @Override
    public BigDecimal actual(Inquiry inquiry) {
        return inquiry.intent().quantity().value();
    }

    @Override
    public BigDecimal limit(Inquiry inquiry) {
        BigDecimal tightest = inquiry.limits().maxOrderQuantity().value();
        for (Limits.InstrumentLimit one : inquiry.limits().perInstrument()) {
            if (InstrumentScope.matches(one.instrument(), inquiry.intent().instrument())) {
                tightest = tightest.min(one.maxOrderQuantity().value());
            }
        }
        return tightest;
    }
}
