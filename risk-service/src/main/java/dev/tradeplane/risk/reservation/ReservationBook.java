package dev.tradeplane.risk.reservation;

import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.money.Quantity;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Front door 3: every open order's reservation. Held in full at the decision, consumed by each fill, the rest released
 * exactly once when the order ends; nothing here expires, and an unknown outcome keeps all of it. The next step is
 * {@code broker.submission.OrderSubmitter} in broker-service.
 *
 * <p>Not safe for threads: only the account's writer changes it.
 */
public final class ReservationBook {
    private static final HeldTotal NOTHING = new HeldTotal();

    private final Map<OrderId, Reservation> held = new HashMap<>();
    private final Map<InstrumentId, HeldTotal> totals = new HashMap<>();

    /** Holds capacity for an order that has none yet. */
    public void hold(Reservation reservation) {
        if (held.putIfAbsent(reservation.orderId(), reservation) != null) {
            throw new IllegalStateException("order " + reservation.orderId() + " holds capacity already");
        }
        totals.computeIfAbsent(reservation.instrument(), i -> new HeldTotal()).add(reservation);
    }

    /** Makes what an order holds this much. */
    public void resize(OrderId orderId, Quantity quantity) {
        Reservation before = held.get(orderId);
        if (before == null) {
            throw new IllegalStateException("order " + orderId + " holds nothing");
        }
        Reservation after = before.of(quantity);
        held.put(orderId, after);
        HeldTotal total = totals.getOrDefault(before.instrument(), NOTHING);
        total.remove(before);
        total.add(after);
    }

    /**
     * Turns a part into position.
     *
     * @return whether the order held that much; if not, all it had is consumed
     */
    public boolean consume(OrderId orderId, Quantity filled) {
        Reservation before = held.get(orderId);
        if (before == null) {
            return false;
        }
        boolean enough = before.quantity().compareTo(filled) >= 0;
        resize(orderId, enough ? before.quantity().minus(filled) : Quantity.ZERO);
        return enough;
    }

    /** Gives back whatever an order still holds; releasing twice changes nothing. */
    public void release(OrderId orderId) {
        Reservation before = held.remove(orderId);
        if (before == null) {
            return;
        }
        HeldTotal total = totals.getOrDefault(before.instrument(), NOTHING);
        total.remove(before);
        if (total.isEmpty()) {
            totals.remove(before.instrument());
        }
    }

    public @Nullable Reservation of(OrderId orderId) {
        return held.get(orderId);
    }

    /** Units that all open orders of this side may still fill. */
    public BigDecimal heldOn(InstrumentId instrument, Side side) {
        return totals.getOrDefault(instrument, NOTHING).on(side);
    }

    /** The part of {@link #heldOn} that reduce-only orders hold. */
    public BigDecimal reducingOn(InstrumentId instrument, Side side) {
        return totals.getOrDefault(instrument, NOTHING).reducingOn(side);
    }

    public boolean holdsAny(InstrumentId instrument) {
        return totals.containsKey(instrument);
    }

    /** Open orders. */
    public int size() {
        return held.size();
    }

    public Collection<Reservation> all() {
        return Collections.unmodifiableCollection(held.values());
    }
}
