package dev.tradeplane.risk.check;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import org.jspecify.annotations.Nullable;

/** Halted or reducing, only reduce-only orders pass; {@link ReduceOnlyCheck} verifies that they are. */
final class TradingStateCheck implements PreTradeCheck {
    @Override
    public @Nullable Reason refusal(Inquiry inquiry) {
        if (inquiry.intent().reduceOnly()) {
            return null;
        }
        return switch (inquiry.tradingState()) {
            case ACTIVE -> null;
            case REDUCING -> Reason.of(ReasonCode.TRADING_STATE_REDUCING, ReasonCode.TRADING_STATE_REDUCING.meaning());
            case HALTED -> Reason.of(ReasonCode.TRADING_STATE_HALTED, ReasonCode.TRADING_STATE_HALTED.meaning());
        };
    }
}
