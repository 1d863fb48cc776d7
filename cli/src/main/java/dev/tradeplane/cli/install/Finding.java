package dev.tradeplane.cli.install;

/**
 * What one check found.
 *
 * @param what was looked at
 * @param text what is so, and the remedy when it should not be
 */
record Finding(Verdict verdict, String what, String text) {
    enum Verdict {
        OK,
        /** Something works less well, or cannot be known. */
        WARN,
        /** Tradeplane does not work without it. */
        MISSING
    }

    static Finding ok(String what, String text) {
        return new Finding(Verdict.OK, what, text);
    }

    static Finding warn(String what, String text) {
        return new Finding(Verdict.WARN, what, text);
    }

    static Finding missing(String what, String text) {
        return new Finding(Verdict.MISSING, what, text);
    }
}
