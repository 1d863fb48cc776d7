package dev.tradeplane.broker.pace;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;

/**
 * Places in the order rate that were taken together.
 *
 * @param open requests that are not answered yet
 * @param allAnswered told when none is left
 */
public record Slot(long number, AtomicInteger open, LongConsumer allAnswered) {
    /** One request got its answer, or will never have one. Say so once for each place. */
    public void answered() {
        if (open.decrementAndGet() == 0) {
            allAnswered.accept(number);
        }
    }
}
