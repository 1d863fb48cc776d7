package dev.tradeplane.broker.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.contracts.money.Price;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SyntheticWalkTest {
    private static final Price BASE = Price.of("2450");
    private static final Price TICK = Price.of("0.05");
    private static final long NOW = 1_790_000_000L;
    private static final BigDecimal REACH = new BigDecimal("6.125");

    private final SyntheticWalk walk = new SyntheticWalk(BASE, TICK, 7);

    @Test
    void isTheSameInEveryReplica() {
        SyntheticWalk elsewhere = new SyntheticWalk(BASE, TICK, 7);

        steps().forEach(step -> assertEquals(walk.at(step), elsewhere.at(step)));
    }

    @Test
    void differsFromSeedToSeed() {
        SyntheticWalk other = new SyntheticWalk(BASE, TICK, 8);

        assertNotEquals(prices(walk), prices(other));
    }

    @Test
    void staysNearItsBaseOnItsTick() {
        steps().forEach(step -> {
            BigDecimal away = walk.at(step).value().subtract(BASE.value());
            assertTrue(away.abs().compareTo(REACH) <= 0, () -> "step " + step + " is " + away + " away");
            assertEquals(0, away.remainder(TICK.value()).signum());
        });
    }

    @Test
    void movesAFewTicksAtATime() {
        steps().forEach(step -> {
            BigDecimal ticks =
                    walk.at(step + 1).value().subtract(walk.at(step).value()).divide(TICK.value());
            assertTrue(ticks.abs().intValueExact() <= 5, () -> "step " + step + " moves " + ticks + " ticks");
        });
        assertTrue(prices(walk).size() > 20);
    }

    @Test
    void movesWhereATickIsMoreThanItsReach() {
        SyntheticWalk cheap = new SyntheticWalk(Price.of("1"), Price.of("0.05"), 7);

        assertTrue(prices(cheap).size() > 1);
    }

    private static Set<Price> prices(SyntheticWalk walk) {
        return steps().mapToObj(walk::at).collect(Collectors.toSet());
    }

    private static LongStream steps() {
        return LongStream.range(NOW, NOW + 5_000);
    }
}
