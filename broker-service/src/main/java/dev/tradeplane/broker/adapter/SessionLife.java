package dev.tradeplane.broker.adapter;

/** How long a session with the broker is good for. */
public enum SessionLife {
    /** Keys, until somebody revokes them. */
    UNTIL_REVOKED,
    /** Until six in the morning in India. */
    UNTIL_SIX_IN_INDIA,
    /** Until midnight in India. */
    UNTIL_MIDNIGHT_IN_INDIA;

    /** Whether a person has to log in again and again. */
    public boolean needsLogin() {
        return this != UNTIL_REVOKED;
    }
}
