package dev.tradeplane.broker.market;

import org.jspecify.annotations.Nullable;

/** A master that is not to be used; the one before stays. */
final class MasterRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MasterRefusedException(String why, @Nullable Throwable cause) {
        super(why, cause);
    }

    MasterRefusedException(String why) {
        this(why, null);
    }
}
