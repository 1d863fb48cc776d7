package dev.tradeplane.risk.check;

import dev.tradeplane.contracts.decision.ReasonCode;
import java.math.BigDecimal;

/** Instruments with a position or an open order, this one included. One that is among them already adds nothing. */
final class MaxOpenPositionsCheck implements MaximumCheck {
    @Override
    public ReasonCode code() {
        return ReasonCode.MAX_OPEN_POSITIONS;
    }

    @Override
    public String limitName() {
        return "maxOpenPositions";
    }

    @Override
    public boolean concerns(Inquiry inquiry) {
        return !inquiry.book().engaged().contains(inquiry.intent().instrument());
    }

    @Override
    public BigDecimal actual(Inquiry inquiry) {
        return BigDecimal.valueOf(inquiry.book().engaged().size() + 1L);
    }

    @Override
    public BigDecimal limit(Inquiry inquiry) {
        return BigDecimal.valueOf(inquiry.limits().maxOpenPositions());
    }
}
