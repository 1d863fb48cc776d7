package dev.tradeplane.operator.status;

/**
 * What one condition is to say now.
 *
 * @param reason one word in CamelCase, for programs
 * @param message for people: what is so, and what to do when something is to be done
 */
record Finding(Type type, Answer answer, String reason, String message) {
    /** The conditions of an account, in the order they are listed. */
    enum Type {
        READY("Ready"),
        RECONCILING("Reconciling"),
        STALLED("Stalled"),
        DEGRADED("Degraded"),
        DATABASE_READY("DatabaseReady"),
        BROKER_SESSION_VALID("BrokerSessionValid"),
        BACKUP_HEALTHY("BackupHealthy"),
        AUDIT_INTACT("AuditIntact"),
        SUSPENDED("Suspended"),
        NOT_YET_IN_FORCE("NotYetInForce");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** The three things a condition can say. */
    enum Answer {
        TRUE("True"),
        FALSE("False"),
        UNKNOWN("Unknown");

        private final String word;

        Answer(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    static Finding isTrue(Type type, String reason, String message) {
        return new Finding(type, Answer.TRUE, reason, message);
    }

    static Finding isFalse(Type type, String reason, String message) {
        return new Finding(type, Answer.FALSE, reason, message);
    }

    static Finding unknown(Type type, String reason, String message) {
        return new Finding(type, Answer.UNKNOWN, reason, message);
    }
}
