package dev.tradeplane.broker.quote;

import dev.tradeplane.contracts.money.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;

/**
 * A price that wanders around a base, never further from it than a quarter of a percent, a few ticks a step. Each step
 * follows from its number alone, so that every replica quotes the same price at the same time.
 */
final class SyntheticWalk {
    private static final BigDecimal REACH = BigDecimal.valueOf(400);
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Price base;
    private final Price tick;
    private final long seed;
    private final int reach;

    SyntheticWalk(Price base, Price tick, long seed) {
        this.base = base;
        this.tick = tick;
        this.seed = seed;
        this.reach = base.value()
                .divide(REACH, RoundingMode.DOWN)
                .divideToIntegralValue(tick.value())
                .max(BigDecimal.ONE)
                .intValueExact();
    }

    /** On the way from one turning point to the next, which lie so far apart that a step is a few ticks at most. */
    Price at(long step) {
        long turn = Math.floorDiv(step, reach);
        long from = random(turn, reach);
        long to = random(turn + 1, reach);
        long offset = from + (to - from) * Math.floorMod(step, reach) / reach + random(~step, 1);
        long within = Math.clamp(offset, -reach, reach);
        return new Price(base.value().add(tick.value().multiply(BigDecimal.valueOf(within))));
    }

    /** Between minus and plus the bound, the same for the same number. */
    private long random(long number, int bound) {
        return new SplittableRandom(seed ^ number * SPREAD).nextInt(-bound, bound + 1);
    }
}
