package dev.tradeplane.operator.examination;

/**
 * One thing that keeps an account from being carried out.
 *
 * @param kind what has to happen for it to go away
 * @param field where in the account, such as {@code spec.backup.schedule}
 * @param what is wrong there
 * @param remedy what to do about it, as an order
 */
public record Fault(Kind kind, String field, String what, String remedy) {
    /** Its name is the reason of the condition. */
    public enum Kind {
        /** Only another spec cures it. */
        INVALID_SPEC("InvalidSpec"),
        /** Written by a newer version; only another operator, or another spec, cures it. */
        NOT_UNDERSTOOD("NotUnderstood"),
        /** Goes away by itself when the Secret is there. */
        SECRET_MISSING("SecretMissing");

        private final String reason;

        Kind(String reason) {
            this.reason = reason;
        }

        public String reason() {
            return reason;
        }
    }

    public String sentence() {
        return field + " " + what + ": " + remedy;
    }
}
