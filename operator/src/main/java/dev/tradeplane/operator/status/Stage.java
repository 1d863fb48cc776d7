package dev.tradeplane.operator.status;

/** How far one workload of a cell is. */
enum Stage {
    /** Not there. */
    MISSING,
    /** There, and its controller has not said anything about this form of it. */
    UNREPORTED,
    /** Nothing runs yet, for the first time. */
    STARTING,
    /** Enough run, and they are being replaced by a newer form. */
    ROLLING,
    /** As many run as wanted, in the newest form; or a job is done. */
    RUNNING,
    /** Ran as wanted before; fewer do now, and at least one. */
    SHORT,
    /** Ran before, and nothing of it does now. */
    IMPAIRED,
    /** Its controller gave up, or is refused. */
    FAILED,
    /** None is wanted and some still run. */
    STOPPING,
    /** None is wanted and none runs. */
    STOPPED;

    boolean unseen() {
        return this == MISSING || this == UNREPORTED;
    }

    boolean serving() {
        return this == RUNNING || this == ROLLING || this == SHORT;
    }

    boolean lost() {
        return this == SHORT || this == IMPAIRED || this == FAILED;
    }

    boolean moving() {
        return switch (this) {
            case MISSING, UNREPORTED, STARTING, ROLLING, STOPPING -> true;
            case RUNNING, SHORT, IMPAIRED, FAILED, STOPPED -> false;
        };
    }
}
