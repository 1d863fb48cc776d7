package dev.tradeplane.risk.check;

import dev.tradeplane.contracts.decision.ReasonCode;
import java.math.BigDecimal;

/**
 * The position if everything open on this order's side fills and nothing on the other. Reduce-only orders are counted too:
 * beside plain orders of the same side they could carry the position past the limit on the other side.
 */
final class MaxPositionQuantityCheck implements MaximumCheck {
    @Override
    public ReasonCode code() {
        return ReasonCode.MAX_POSITION_QUANTITY;
    }

    @Override
    public String limitName() {
        return "maxPositionQuantity";
    }

    @Override
    public BigDecimal actual(Inquiry inquiry) {
        return inquiry.worstPosition();
    }

    @Override
    public BigDecimal limit(Inquiry inquiry) {
        return inquiry.limits().maxPositionQuantity().value();
    }
}
