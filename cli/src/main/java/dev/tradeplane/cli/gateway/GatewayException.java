package dev.tradeplane.cli.gateway;

/** The gateway was not reached, or said no; the message is one line that says why. */
public final class GatewayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GatewayException(String message) {
        super(message);
    }

    GatewayException(String message, Throwable cause) {
        super(message, cause);
    }
}
