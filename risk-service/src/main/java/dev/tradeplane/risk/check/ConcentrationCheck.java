package dev.tradeplane.risk.check;

import dev.tradeplane.contracts.decision.ReasonCode;
import java.math.BigDecimal;

/**
 * The worst position in one instrument, at the reference price, against its share of the allowed gross exposure: with 40
 * percent of 500,000 no instrument may come to more than 200,000, however little else is held.
 */
final class ConcentrationCheck implements MaximumCheck {
    @Override
    public ReasonCode code() {
        return ReasonCode.CONCENTRATION;
    }

    @Override
    public String limitName() {
        return "maxConcentration";
    }

    @Override
    public boolean concerns(Inquiry inquiry) {
        return !inquiry.intent().reduceOnly();
    }

    @Override
    public BigDecimal actual(Inquiry inquiry) {
        return inquiry.worstPosition().multiply(inquiry.referencePrice().value());
    }

    @Override
    public BigDecimal limit(Inquiry inquiry) {
        return inquiry.limits()
                .maxConcentrationPercent()
                .of(inquiry.limits().maxGrossExposure().value());
    }
}
