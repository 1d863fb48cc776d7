package dev.tradeplane.risk.check;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import org.jspecify.annotations.Nullable;

/** The instruments master has it. */
final class InstrumentKnownCheck implements PreTradeCheck {
    @Override
    public @Nullable Reason refusal(Inquiry inquiry) {
        return inquiry.instrument() == null
                ? Reason.of(
                        ReasonCode.INSTRUMENT_UNKNOWN,
                        ReasonCode.INSTRUMENT_UNKNOWN.meaning() + ": "
                                + inquiry.intent().instrument())
                : null;
    }
}
