package dev.tradeplane.broker.adapter.session;

/** The broker did not accept a login; the message may be shown, and holds no secret. */
public final class LoginRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LoginRefusedException(String message) {
        super(message);
    }
}
