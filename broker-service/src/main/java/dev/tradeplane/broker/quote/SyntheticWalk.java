package dev.tradeplane.broker.quote;

import dev.tradeplane.contracts.money.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.random.RandomGenerator;

/** A price that wanders tick by tick around where it began, never further from it than two percent. */
final class SyntheticWalk {
    private static final int LARGEST_STEP = 2;
    private static final BigDecimal FIFTY = BigDecimal.valueOf(50);

    private final Price base;
    private final Price tick;
    private final RandomGenerator random;
    private final int reach;
    private int offset;

    SyntheticWalk(Price base, Price tick, RandomGenerator random) {
        this.base = base;
        this.tick = tick;
        this.random = random;
        this.reach = base.value()
                .divide(FIFTY, RoundingMode.DOWN)
                .divideToIntegralValue(tick.value())
                .intValueExact();
    }

    Price next() {
        int step = random.nextInt(-LARGEST_STEP, LARGEST_STEP + 1);
        offset = Math.clamp((long) offset + step, -reach, reach);
        return last();
    }

    Price last() {
        return new Price(base.value().add(tick.value().multiply(BigDecimal.valueOf(offset))));
    }
}
