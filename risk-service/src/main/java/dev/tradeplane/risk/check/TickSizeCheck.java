package dev.tradeplane.risk.check;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.intent.Exits;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.money.Price;
import org.jspecify.annotations.Nullable;

/** Every price the order names is a whole number of ticks. */
final class TickSizeCheck implements PreTradeCheck {
    @Override
    public @Nullable Reason refusal(Inquiry inquiry) {
        OrderIntent intent = inquiry.intent();
        Exits exits = intent.exits();
        Reason own = either(inquiry, intent.limitPrice(), intent.triggerPrice());
        return own != null || exits == null ? own : either(inquiry, exits.stopLoss(), exits.takeProfit());
    }

    private static @Nullable Reason either(Inquiry inquiry, @Nullable Price one, @Nullable Price other) {
        Reason reason = refusal(inquiry, one);
        return reason != null ? reason : refusal(inquiry, other);
    }

    private static @Nullable Reason refusal(Inquiry inquiry, @Nullable Price price) {
        Price tick = inquiry.knownInstrument().tickSize();
        return price == null || price.value().remainder(tick.value()).signum() == 0
                ? null
                : Reason.exceeded(ReasonCode.TICK_SIZE, price, tick);
    }
}
