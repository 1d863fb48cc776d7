package dev.tradeplane.broker.adapter.paper;

import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.id.IdempotencyKey;
import dev.tradeplane.contracts.id.OrderIds;
import dev.tradeplane.contracts.intent.Exits;
import dev.tradeplane.contracts.intent.OrderType;
import dev.tradeplane.contracts.intent.TimeInForce;
import dev.tradeplane.contracts.money.Money;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.OrderState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The orders that the exits of an entry become once it has traded all it will. */
final class PaperExits {
    /** Names of exits are made as those of orders are, in a space of their own. */
    private static final AccountName SPACE = AccountName.of("paper-exits");

    private static final int TARGET = 1;
    private static final int STOP = 2;

    private PaperExits() {}

    static boolean areDue(PaperOrder entry) {
        return entry.exits() != null && !entry.isOpen() && !entry.filled().isZero();
    }

    /** For what was traded, the other way round. */
    static List<PaperOrder> of(PaperOrder entry, Instant now) {
        Exits exits = entry.exits();
        List<PaperOrder> orders = new ArrayList<>();
        if (exits == null) {
            return orders;
        }
        Price target = exits.takeProfit();
        if (target != null) {
            orders.add(exit(entry, OrderType.LIMIT, target, null, now));
        }
        Price stop = exits.stopLoss();
        if (stop != null) {
            orders.add(exit(entry, OrderType.STOP, null, stop, now));
        }
        return orders;
    }

    private static PaperOrder exit(
            PaperOrder entry, OrderType type, @Nullable Price limit, @Nullable Price trigger, Instant now) {
        return new PaperOrder(
                idOf(entry.clientOrderId(), trigger == null ? TARGET : STOP),
                entry.instrument(),
                entry.side().opposite(),
                type,
                TimeInForce.DAY,
                entry.filled(),
                limit,
                trigger,
                trigger == null,
                Quantity.ZERO,
                Money.ZERO,
                0,
                OrderState.ACKNOWLEDGED,
                null,
                now,
                null,
                entry.clientOrderId(),
                Quantity.ZERO);
    }

    private static ClientOrderId idOf(ClientOrderId entry, int number) {
        return OrderIds.derive(SPACE, IdempotencyKey.of(entry.value()), number).clientOrderId();
    }
}
