package dev.tradeplane.contracts.order;

import dev.tradeplane.contracts.money.Quantity;

/**
 * Where an order stands.
 *
 * <pre>
 * RECEIVED ─► DENIED
 *     └─────► APPROVED ─► SENDING ─► ACKNOWLEDGED ─► PARTIALLY_FILLED ─► FILLED
 *                 │          ├─► REJECTED                  └─► CANCELED, EXPIRED
 *                 │          └─► UNKNOWN ─► any of the above, by proof only
 *                 └─► EXPIRED_UNSENT, DENIED (at the claim)
 * </pre>
 *
 * The barrier is SENDING: it is committed before the first byte leaves. Before it an order may expire or be denied;
 * after it only proof from the broker ends it.
 */
public enum OrderState {
    RECEIVED(false),
    /** Our risk or trading state said no; nothing left the building. */
    DENIED(true),
    APPROVED(false),
    SENDING(false),
    ACKNOWLEDGED(false),
    PARTIALLY_FILLED(false),
    FILLED(true),
    CANCELED(true),
    /** The broker proved that it did not take the order. */
    REJECTED(true),
    EXPIRED(true),
    EXPIRED_UNSENT(true),
    /** No proof either way: keeps its reservation, is never blindly sent again. */
    UNKNOWN(false),
    AWAITING_APPROVAL(false);

    private final boolean terminal;

    OrderState(boolean terminal) {
        this.terminal = terminal;
    }

    /** Of an order that is open at the broker, by what is filled of it. */
    public static OrderState working(Quantity quantity, Quantity filled) {
        return filled.isZero() || filled.compareTo(quantity) >= 0 ? ACKNOWLEDGED : PARTIALLY_FILLED;
    }

    /** No further change is possible. */
    public boolean isTerminal() {
        return terminal;
    }

    /** The broker has, or may have, this order working. */
    public boolean mayBeWorking() {
        return this == SENDING || this == ACKNOWLEDGED || this == PARTIALLY_FILLED || this == UNKNOWN;
    }
}
