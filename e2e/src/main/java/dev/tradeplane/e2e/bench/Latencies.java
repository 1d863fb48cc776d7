package dev.tradeplane.e2e.bench;

import java.util.Arrays;

/** Times of many requests, in nanoseconds; safe for many writers. */
final class Latencies {
    private static final int NANOS_PER_MICRO = 1000;
    private static final int HUNDRED = 100;

    private long[] nanos = new long[1024];
    private int count;
    private int failed;

    synchronized void add(long elapsedNanos) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = elapsedNanos;
    }

    synchronized void fail() {
        failed++;
    }

    synchronized int count() {
        return count;
    }

    synchronized int failed() {
        return failed;
    }

    /** The given percentile in microseconds; 0 when nothing was measured. */
    synchronized long percentileMicros(int percent) {
        if (count == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int index = Math.min(count - 1, (int) ((long) count * percent / HUNDRED));
        return sorted[index] / NANOS_PER_MICRO;
    }
}
