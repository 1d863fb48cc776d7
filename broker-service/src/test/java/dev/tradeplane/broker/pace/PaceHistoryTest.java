package dev.tradeplane.broker.pace;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.broker.pace.Schedule.Held;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** A minute of sends on a clock of its own, whatever becomes of the requests on their way. */
class PaceHistoryTest {
    private static final Instant START = Instant.parse("2026-11-24T09:15:00Z");
    private static final Duration BOUND = Duration.ofSeconds(13);
    private static final int TEN = 10;

    @RepeatedTest(50)
    void letsTheBrokerGetNoMoreThanTheLimitInAnySecondWhateverHoldsRequestsUp(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        int limit = 1 + random.nextInt(20);
        Minute minute = new Minute(limit, () -> random.nextInt(8) == 0 ? random.nextInt(12_000) : random.nextInt(100));

        assertTrue(minute.most() <= limit, () -> minute.most() + " in a second, allowed are " + limit);
    }

    @Test
    void keepsNinePerSecondOfTenWhenTheBrokerAnswersWithinAFewMilliseconds() {
        Random random = new Random(7);

        Minute minute = new Minute(TEN, () -> 3 + random.nextInt(8));

        assertTrue(minute.least() >= TEN - 1, () -> minute.least() + " in a second");
        assertTrue(minute.most() <= TEN);
    }

    /** Somebody always waits, and whoever looks is a few milliseconds late. */
    private static final class Minute {
        private record Sent(long leaves, long arrives, long answered) {}

        private final List<Sent> sent = new ArrayList<>();

        /**
         * Lives it.
         *
         * @param underWay milliseconds from leaving to the answer, half of which pass before it arrives
         */
        Minute(int limit, IntSupplier underWay) {
            Instant next = START;
            long now = 0;
            while (now < 60_000) {
                Places places = new Schedule(at(now), next, held(now)).places(limit);
                for (int i = 0; i < places.free(); i++) {
                    int duration = underWay.getAsInt();
                    sent.add(new Sent(now, now + duration / 2, now + duration));
                }
                next = places.free() > 0 ? places.after(places.free()) : next;
                now += Math.max(places.next().toMillis(), 1) + 2;
            }
        }

        private List<Held> held(long now) {
            return sent.stream()
                    .map(one -> one.answered() <= now
                            ? new Held(1, at(one.answered()).plus(Schedule.SECOND), true)
                            : new Held(1, at(one.leaves()).plus(BOUND), false))
                    .filter(one -> one.freeAt().isAfter(at(now)))
                    .toList();
        }

        long most() {
            return sent.stream()
                    .mapToLong(first -> inSecondAfter(first.arrives() - 1))
                    .max()
                    .orElseThrow();
        }

        long least() {
            long last = sent.getLast().arrives();
            return sent.stream()
                    .mapToLong(Sent::arrives)
                    .filter(at -> at + 1000 <= last)
                    .map(this::inSecondAfter)
                    .min()
                    .orElseThrow();
        }

        private long inSecondAfter(long at) {
            return sent.stream()
                    .filter(one -> one.arrives() > at && one.arrives() <= at + 1000)
                    .count();
        }

        private static Instant at(long millis) {
            return START.plusMillis(millis);
        }
    }
}
