package dev.tradeplane.broker.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.broker.pace.Schedule.Held;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:15:00Z");
    private static final Instant LONG_AGO = NOW.minusSeconds(3600);
    private static final int TEN = 10;

    @Test
    void letsOneLeaveAtOnceAfterAPauseAndTheNextAPartOfASecondLater() {
        Places first = new Schedule(NOW, LONG_AGO, List.of()).places(TEN);

        assertEquals(1, first.free());
        Places second = new Schedule(NOW, first.after(1), answered(1, NOW)).places(TEN);
        assertEquals(0, second.free());
        assertEquals(millis(50), second.next());
    }

    @Test
    void makesUpForATurnThatWasMissedByLittleAndForNoMore() {
        assertEquals(millis(-30), Duration.between(NOW, turn(NOW.minusMillis(30))));
        assertEquals(millis(-50), Duration.between(NOW, turn(NOW.minusMillis(300))));
    }

    @Test
    void letsNobodyLeaveBeforeASecondHasPassedSinceTheTenthLastWasAnswered() {
        List<Held> held = new ArrayList<>(answered(9, NOW.plusMillis(700)));
        held.addAll(answered(1, NOW.plusMillis(40)));

        Places places = new Schedule(NOW, LONG_AGO, held).places(TEN);

        assertEquals(0, places.free());
        assertEquals(millis(40), places.next());
    }

    @Test
    void looksAgainAfterASecondWhenNobodyWasAnsweredYet() {
        Places places = new Schedule(NOW, LONG_AGO, held(TEN, NOW.plusSeconds(13), false)).places(TEN);

        assertEquals(0, places.free());
        assertEquals(Schedule.SECOND, places.next());
    }

    @Test
    void waitsForAsManyAsALowerLimitHasLess() {
        List<Held> held = Stream.of(100, 200, 300, 400)
                .map(ms -> new Held(1, NOW.plusMillis(ms), true))
                .toList();

        assertEquals(millis(300), new Schedule(NOW, LONG_AGO, held).places(2).next());
    }

    @Test
    void countsPlacesTakenTogetherUntilTheLastOfThemIsAnswered() {
        List<Held> held = List.of(new Held(TEN - 1, NOW.plusSeconds(5), false));

        assertEquals(1, new Schedule(NOW, LONG_AGO, held).places(TEN).free());
    }

    @Test
    void letsMoreLeaveTogetherWhenTurnsAreCloserThanAProcessCanBeWoken() {
        assertEquals(21, new Schedule(NOW, LONG_AGO, List.of()).places(1000).free());
    }

    @Test
    void doesNotWaitForATurnOfAClockThatWasSetBack() {
        assertEquals(
                1,
                new Schedule(NOW, NOW.plusSeconds(3600), List.of()).places(TEN).free());
    }

    @Test
    void takesEvenTheLargestLimit() {
        assertTrue(new Schedule(NOW, LONG_AGO, List.of()).places(1_000_000).free() > 1000);
    }

    private static Instant turn(Instant due) {
        return new Schedule(NOW, due, List.of()).places(TEN).turn();
    }

    private static List<Held> answered(int count, Instant freeAt) {
        return held(count, freeAt, true);
    }

    private static List<Held> held(int count, Instant freeAt, boolean answered) {
        return Stream.generate(() -> new Held(1, freeAt, answered)).limit(count).toList();
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }
}
