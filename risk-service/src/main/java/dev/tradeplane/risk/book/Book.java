package dev.tradeplane.risk.book;

import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.contracts.order.TradingState;
import dev.tradeplane.risk.drift.DriftBook;
import dev.tradeplane.risk.limit.SettingsVersion;
import dev.tradeplane.risk.order.OrderRecord;
import dev.tradeplane.risk.pace.OrderPace;
import dev.tradeplane.risk.position.HeldPosition;
import dev.tradeplane.risk.reservation.ReservationBook;
import dev.tradeplane.risk.tradingstate.SetState;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything a decision needs to know of the account, in memory. It equals the database as of its version; after a failure
 * it is thrown away and loaded again.
 *
 * <p>Not safe for threads: only the account's writer touches it.
 */
public final class Book {
    private final OrderPace pace;
    private final ReservationBook reservations = new ReservationBook();
    private final Map<OrderId, OrderRecord> open = new HashMap<>();
    private final Map<InstrumentId, HeldPosition> positions = new HashMap<>();
    private final Map<InstrumentId, Integer> unknown = new HashMap<>();
    private final Set<InstrumentId> engaged = new HashSet<>();
    private int waiting;
    private DriftBook drift = new DriftBook();
    private @Nullable SettingsVersion settings;
    private SetState setState = SetState.NEVER;

    public Book(OrderPace pace) {
        this.pace = pace;
    }

    public OrderPace pace() {
        return pace;
    }

    public DriftBook drift() {
        return drift;
    }

    public void put(DriftBook known) {
        drift = known;
    }

    public ReservationBook reservations() {
        return reservations;
    }

    public @Nullable OrderRecord openOrder(OrderId id) {
        return open.get(id);
    }

    public Collection<OrderRecord> openOrders() {
        return Collections.unmodifiableCollection(open.values());
    }

    /** Takes in the latest record of an order: kept while it is open, forgotten when it ended. */
    public void put(OrderRecord order) {
        OrderRecord before = order.isOpen() ? open.put(order.id(), order) : open.remove(order.id());
        count(before, -1);
        count(order, 1);
    }

    public HeldPosition position(InstrumentId instrument) {
        HeldPosition held = positions.get(instrument);
        return held == null ? HeldPosition.flat(instrument) : held;
    }

    public Collection<HeldPosition> positions() {
        return Collections.unmodifiableCollection(positions.values());
    }

    public void put(HeldPosition position) {
        positions.put(position.instrument(), position);
        engage(position.instrument());
    }

    /** To be called after each change of a reservation in this instrument. */
    public void engage(InstrumentId instrument) {
        if (reservations.holdsAny(instrument)
                || !position(instrument).quantity().isFlat()) {
            engaged.add(instrument);
        } else {
            engaged.remove(instrument);
        }
    }

    /** Instruments with a position or an open order. */
    public Set<InstrumentId> engaged() {
        return Collections.unmodifiableSet(engaged);
    }

    public boolean hasUnknownIn(InstrumentId instrument) {
        return unknown.containsKey(instrument);
    }

    /** How many approved orders are not known to be on their way to the broker. */
    public int waiting() {
        return waiting;
    }

    /** The settings in force; null until a first version was stored. */
    public @Nullable SettingsVersion settings() {
        return settings;
    }

    public void put(SettingsVersion version) {
        settings = version;
    }

    public SetState setState() {
        return setState;
    }

    public void put(SetState state) {
        setState = state;
    }

    /** The state in force: halted while there are no settings. */
    public TradingState tradingState() {
        return settings == null
                ? TradingState.HALTED
                : settings.settings().tradingState().stricter(setState.state());
    }

    private void count(@Nullable OrderRecord order, int by) {
        if (order != null && order.state() == OrderState.UNKNOWN) {
            unknown.merge(order.instrument(), by, (a, b) -> a + b == 0 ? null : a + b);
        }
        if (order != null && order.state() == OrderState.APPROVED) {
            waiting += by;
        }
    }
}
