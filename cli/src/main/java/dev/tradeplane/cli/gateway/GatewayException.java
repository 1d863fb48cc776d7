package dev.tradeplane.cli.gateway;

import org.jspecify.annotations.Nullable;

/** The gateway was not reached, or said no; the message is one line that says why. */
public final class GatewayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean passing;

    private GatewayException(String message, boolean passing, @Nullable Throwable cause) {
        super(message, cause);
        this.passing = passing;
    }

    static GatewayException refused(int status, String message) {
        return new GatewayException(message, status == 503, null);
    }

    static GatewayException away(String message, Throwable cause) {
        return new GatewayException(message, true, cause);
    }

    static GatewayException stranger(String message, Throwable cause) {
        return new GatewayException(message, false, cause);
    }

    /** It may be otherwise in a moment, such as when a gateway is started again. */
    public boolean isPassing() {
        return passing;
    }
}
