package dev.tradeplane.risk.check;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import org.jspecify.annotations.Nullable;

/** The instruments master has it, and is not too old to be asked. */
final class InstrumentKnownCheck implements PreTradeCheck {
    @Override
    public @Nullable Reason refusal(Inquiry inquiry) {
        if (inquiry.instrument() != null) {
            return null;
        }
        ReasonCode code = inquiry.instrumentsStale() ? ReasonCode.INSTRUMENTS_STALE : ReasonCode.INSTRUMENT_UNKNOWN;
        return Reason.of(code, code.meaning() + ": " + inquiry.intent().instrument());
    }
}
