package dev.tradeplane.broker.settlement;

/** The order cannot be settled like this; the message tells a person why. Nothing was changed. */
public final class SettlementRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SettlementRefusedException(String message) {
        super(message, null, false, false);
    }
}
