package dev.tradeplane.risk.check;

import dev.tradeplane.contracts.decision.ReasonCode;
import java.math.BigDecimal;
import java.util.Objects;

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
        return Objects.requireNonNull(inquiry.knownInstrument().freezeQuantity())
                .value();
    }

    /** Some masters do not say it; the exchange still refuses what is above. */
    @Override
    public boolean concerns(Inquiry inquiry) {
        return inquiry.knownInstrument().freezeQuantity() != null;
    }
}
