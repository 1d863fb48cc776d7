package dev.tradeplane.risk.check;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import org.jspecify.annotations.Nullable;

/** The account may trade it; what it holds it may always close. */
final class InstrumentAllowedCheck implements PreTradeCheck {
    @Override
    public @Nullable Reason refusal(Inquiry inquiry) {
        boolean allowed = inquiry.intent().reduceOnly()
                || inquiry.settings().instruments().permits(inquiry.intent().instrument());
        return allowed
                ? null
                : Reason.of(
                        ReasonCode.INSTRUMENT_NOT_ALLOWED,
                        ReasonCode.INSTRUMENT_NOT_ALLOWED.meaning() + ": "
                                + inquiry.intent().instrument());
    }
}
