package dev.tradeplane.testsupport;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The only place where a test waits: for a condition, never for a length of time. */
public final class Eventually {
    private static final long PAUSE_NANOS = Duration.ofMillis(10).toNanos();

    private Eventually() {}

    /** Something that throws an {@link AssertionError} until it holds. */
    @FunctionalInterface
    public interface Assertion {
        void check() throws Exception;
    }

    /**
     * Repeats the assertion until it holds. Only assertion errors are repeated; an exception ends the wait at once.
     *
     * @param limit after which the last assertion error is thrown
     */
    public static void eventually(Duration limit, Assertion assertion) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                assertion.check();
                return;
            } catch (AssertionError notYet) {
                if (System.nanoTime() >= deadline) {
                    throw new AssertionError("still not so after " + limit + ": " + notYet.getMessage(), notYet);
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            } catch (RuntimeException broken) {
                throw broken;
            } catch (Exception broken) {
                throw new IllegalStateException("the assertion itself failed", broken);
            }
        }
    }
}
