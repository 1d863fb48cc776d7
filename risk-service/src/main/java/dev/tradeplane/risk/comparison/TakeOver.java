package dev.tradeplane.risk.comparison;

import dev.tradeplane.contracts.event.AccountEvent;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.money.NetQuantity;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.order.BrokerPositions.Held;
import dev.tradeplane.risk.account.BookTransaction;
import dev.tradeplane.risk.position.HeldPosition;
import org.jspecify.annotations.Nullable;

/** The broker's word becomes ours. */
final class TakeOver {
    private TakeOver() {}

    static HeldPosition of(
            InstrumentId instrument, @Nullable Held held, String reason, String by, BookTransaction transaction) {
        HeldPosition ours = transaction.book().position(instrument);
        NetQuantity quantity = held == null ? NetQuantity.FLAT : held.quantity();
        Price average = held == null ? null : held.averagePrice();
        HeldPosition taken = ours.takenOver(quantity, average);
        transaction.save(taken);
        transaction.audit(new AccountEvent.PositionAdopted(
                instrument, ours.quantity(), quantity, taken.averagePrice(), reason, by));
        return taken;
    }
}
