package dev.tradeplane.risk.check;

import dev.tradeplane.contracts.decision.ReasonCode;
import java.math.BigDecimal;

/** The exchange takes this much in one order. */
final class FreezeQuantityCheck implements MaximumCheck {
    @Override
    public ReasonCode code() {
        return ReasonCode.FREEZE_QUANTITY;
    }

    @Override
    public String limitName() {
        return "freezeQuantity";
    }

    @Override
    public BigDecimal actual(Inquiry inquiry) {
        return inquiry.intent().quantity().value();
    }

    @Override
    public BigDecimal limit(Inquiry inquiry) {
        return inquiry.knownInstrument().freezeQuantity().value();
    }
}
