package dev.tradeplane.risk.check;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.money.Quantity;
import org.jspecify.annotations.Nullable;

/** The quantity is a whole number of lots. */
final class LotSizeCheck implements PreTradeCheck {
    @Override
    public @Nullable Reason refusal(Inquiry inquiry) {
        Quantity lot = inquiry.knownInstrument().lotSize();
        Quantity quantity = inquiry.intent().quantity();
        return quantity.isMultipleOf(lot) ? null : Reason.exceeded(ReasonCode.LOT_SIZE, quantity, lot);
    }
}
