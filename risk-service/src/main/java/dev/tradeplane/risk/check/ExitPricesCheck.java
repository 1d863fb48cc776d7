package dev.tradeplane.risk.check;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.intent.Exits;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.money.Price;
import org.jspecify.annotations.Nullable;

/**
 * What is bought is given up below its price and sold with a profit above it; what is sold, the other way round. The price
 * is the order's own, else the last one: it comes after the rule that there is a fresh one.
 */
final class ExitPricesCheck implements PreTradeCheck {
    @Override
    public @Nullable Reason refusal(Inquiry inquiry) {
        Exits exits = inquiry.intent().exits();
        if (exits == null) {
            return null;
        }
        Price entry = inquiry.ownPrice();
        int above = inquiry.intent().side() == Side.BUY ? 1 : -1;
        Price stop = exits.stopLoss();
        if (stop != null && stop.compareTo(entry) * above >= 0) {
            return Reason.exceeded(ReasonCode.STOP_LOSS_SIDE, stop, entry);
        }
        Price target = exits.takeProfit();
        return target != null && target.compareTo(entry) * above <= 0
                ? Reason.exceeded(ReasonCode.TAKE_PROFIT_SIDE, target, entry)
                : null;
    }
}
