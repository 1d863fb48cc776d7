package dev.tradeplane.testsupport.history;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Runs random histories, each from a seed of its own: the same ones in every build, others when asked.
 *
 * <p>{@code -Dtradeplane.histories=N} runs N of each kind, {@code -Dtradeplane.seed=S} begins at that seed. A failure says
 * how to run its history alone.
 */
public final class Histories {
    private static final System.Logger LOG = System.getLogger(Histories.class.getName());
    private static final String COUNT = "tradeplane.histories";
    private static final String SEED = "tradeplane.seed";
    private static final long MINUTE_IN_MILLIS = 60_000;

    private Histories() {}

    /**
     * Runs them until one breaks a rule.
     *
     * @param usually how many, where nobody asks for another number
     */
    public static void each(int usually, Consumer<RandomGenerator> history) {
        long first = Long.getLong(SEED, 0);
        int count = Integer.getInteger(COUNT, usually);
        long started = System.nanoTime();
        for (long seed = first; seed < first + count; seed++) {
            Optional<Throwable> broken = broken(seed, history);
            if (broken.isPresent()) {
                String again = "-D" + SEED + "=" + seed + " -D" + COUNT + "=1";
                throw new AssertionError(
                        "history " + seed + " (again with " + again + "): "
                                + broken.get().getMessage(),
                        broken.get());
            }
        }
        long millis = Math.max(1, (System.nanoTime() - started) / 1_000_000);
        LOG.log(
                System.Logger.Level.INFO,
                "{0} histories from seed {1} in {2} ms: {3} a minute",
                count,
                Long.toString(first),
                millis,
                count * MINUTE_IN_MILLIS / millis);
    }

    /** The seed of the first history that breaks a rule: of a defect planted on purpose there must be one. */
    public static long firstBroken(int within, Consumer<RandomGenerator> history) {
        for (long seed = 0; seed < within; seed++) {
            if (broken(seed, history).isPresent()) {
                return seed;
            }
        }
        throw new AssertionError("none of " + within + " histories breaks a rule: the rules see nothing");
    }

    private static Optional<Throwable> broken(long seed, Consumer<RandomGenerator> history) {
        try {
            history.accept(new SplittableRandom(seed));
            return Optional.empty();
        } catch (RuntimeException | AssertionError e) {
            return Optional.of(e);
        }
    }
}
