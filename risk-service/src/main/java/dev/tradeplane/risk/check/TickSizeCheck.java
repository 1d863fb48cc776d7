package dev.tradeplane.risk.check;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.money.Price;
import org.jspecify.annotations.Nullable;

/** Limit and trigger prices are whole numbers of ticks. */
final class TickSizeCheck implements PreTradeCheck {
    @Override
    public @Nullable Reason refusal(Inquiry inquiry) {
        Reason limit = refusal(inquiry, inquiry.intent().limitPrice());
        return limit != null ? limit : refusal(inquiry, inquiry.intent().triggerPrice());
    }

    private static @Nullable Reason refusal(Inquiry inquiry, @Nullable Price price) {
        Price tick = inquiry.knownInstrument().tickSize();
        return price == null || price.value().remainder(tick.value()).signum() == 0
                ? null
                : Reason.exceeded(ReasonCode.TICK_SIZE, price, tick);
    }
}
