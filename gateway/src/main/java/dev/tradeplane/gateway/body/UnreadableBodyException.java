package dev.tradeplane.gateway.body;

/** The body is no single, well-formed JSON object. The message says where, and holds nothing of the body. */
public final class UnreadableBodyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableBodyException(String message) {
        super(message, null, false, false);
    }
}
