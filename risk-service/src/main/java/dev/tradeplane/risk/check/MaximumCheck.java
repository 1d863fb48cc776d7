package dev.tradeplane.risk.check;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.order.LimitUse;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A rule of the form: this number must not be above that limit. */
interface MaximumCheck extends PreTradeCheck {
    ReasonCode code();

    /** The limit's name in the account file. */
    String limitName();

    /** The number if the order is approved. */
    BigDecimal actual(Inquiry inquiry);

    BigDecimal limit(Inquiry inquiry);

    /** Whether the rule concerns this order at all. */
    default boolean concerns(Inquiry inquiry) {
        return true;
    }

    @Override
    default @Nullable Reason refusal(Inquiry inquiry) {
        if (!concerns(inquiry)) {
            return null;
        }
        BigDecimal actual = actual(inquiry);
        BigDecimal limit = limit(inquiry);
        return actual.compareTo(limit) > 0 ? Reason.exceeded(code(), plain(actual), plain(limit)) : null;
    }

    @Override
    default @Nullable LimitUse use(Inquiry inquiry) {
        return concerns(inquiry) ? new LimitUse(limitName(), plain(actual(inquiry)), plain(limit(inquiry))) : null;
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
