package dev.tradeplane.e2e.bench;

/** One figure as a multiple of another, for people. */
final class Ratio {
    private static final long HUNDRED = 100;

    private Ratio() {}

    static String of(long part, long whole) {
        long hundredths = part * HUNDRED / Math.max(1, whole);
        return hundredths / HUNDRED + "." + "%02d".formatted(hundredths % HUNDRED);
    }

    static String ofYardstick(long perSecond, Rig rig) {
        return perSecond + "/s, "
                + (rig.yardstick() == 0 ? "no pgbench" : of(perSecond, rig.yardstick()) + " × pgbench");
    }
}
