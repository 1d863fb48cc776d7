package dev.tradeplane.risk.account;

import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.risk.pace.OrderContent;
import dev.tradeplane.risk.pace.OrderPace;
import dev.tradeplane.testsupport.clock.TickingClock;
import dev.tradeplane.testsupport.history.Histories;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Orders under rate limits while somebody sets the clock: the windows are of the time that really passed. */
class PaceHistoryTest {
    private static final int USUALLY = 3_000;
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final int PER_SECOND = 4;
    private static final int PER_MINUTE = 30;
    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final long MILLI = 1_000;
    private static final long SECOND = 1_000 * MILLI;
    private static final List<OrderContent> CONTENTS = LongStream.rangeClosed(1, 3)
            .mapToObj(units -> OrderContent.of(anOrderIntent().buy(units).build(), "rest/test"))
            .toList();

    @Test
    void noWindowOfRealTimeHasMoreThanItsLimitHoweverTheClockIsSet() {
        Histories.each(USUALLY, random -> new Morning(random, Defect.NONE).run());
    }

    @Test
    void findsAClockSetForwardThatNobodyNotices() {
        Histories.firstBroken(USUALLY, random -> new Morning(random, Defect.FORWARD_UNNOTICED).run());
    }

    @Test
    void findsACrashThatForgetsTheLastSecond() {
        Histories.firstBroken(USUALLY, random -> new Morning(random, Defect.NOTHING_LOADED).run());
    }

    private enum Defect {
        NONE,
        FORWARD_UNNOTICED,
        NOTHING_LOADED
    }

    private record Approved(long micros, Instant at, OrderContent content) {}

    /** Time is counted in microseconds that really passed. */
    private static final class Morning {
        private final RandomGenerator random;
        private final Defect defect;
        private final TickingClock wall = TickingClock.onMondayMorning();
        private final List<Approved> approved = new ArrayList<>();
        private BatchClock clock = new BatchClock(wall, this::nanos);
        private OrderPace pace = new OrderPace(TODAY, 0);
        private long micros;
        private long setForwardAt = -120 * SECOND;
        private boolean everSet;

        Morning(RandomGenerator random, Defect defect) {
            this.random = random;
            this.defect = defect;
        }

        void run() {
            for (int step = 20 + random.nextInt(80); step > 0; step--) {
                pass(random.nextInt(10) == 0 ? random.nextLong(20 * SECOND) : random.nextLong(400 * MILLI));
                switch (random.nextInt(25)) {
                    case 0 -> setClock(Duration.ofMillis(20 + random.nextLong(7_200_000)));
                    case 1 -> setBack();
                    case 2 -> crash();
                    default -> submit();
                }
            }
        }

        private void pass(long time) {
            micros += time;
            wall.advance(Duration.ofNanos(time * 1_000));
        }

        private long nanos() {
            return micros * 1_000;
        }

        private void setClock(Duration by) {
            wall.advance(by);
            everSet = true;
            if (by.isPositive()) {
                setForwardAt = micros;
            }
        }

        private void setBack() {
            if (mayLoad()) {
                setClock(Duration.ofMillis(-20 - random.nextLong(7_200_000)));
            }
        }

        /** Rows do not tell that the clock was set forward after them: who loads them then takes them for old. */
        private boolean mayLoad() {
            return micros - setForwardAt > 61 * SECOND;
        }

        private void crash() {
            if (mayLoad()) {
                clock = new BatchClock(wall, this::nanos);
                load(clock.read().now());
            }
        }

        private void load(Instant now) {
            pace = new OrderPace(TODAY, approved.size());
            if (defect != Defect.NOTHING_LOADED) {
                Instant since = now.minus(OrderPace.longer(WINDOW));
                approved.stream()
                        .filter(one -> one.at.isAfter(since))
                        .forEach(one -> pace.remember(one.content, one.at.isBefore(now) ? one.at : now));
            }
        }

        /** As {@link AccountWriter} reads the time of a batch. */
        private Instant read() {
            BatchClock.Reading reading = clock.read();
            if (reading.jump().isNegative()) {
                load(reading.now());
            } else if (defect != Defect.FORWARD_UNNOTICED) {
                pace.clockSetForward(reading.jump());
            }
            return reading.now();
        }

        private void submit() {
            Instant now = read();
            OrderContent content = CONTENTS.get(random.nextInt(CONTENTS.size()));
            boolean room = pace.inLastSecond(now) < PER_SECOND && pace.inLastMinute(now) < PER_MINUTE;
            if (!everSet) {
                assertEquals(really(SECOND), pace.inLastSecond(now), "exact while nobody sets the clock");
                assertEquals(really(60 * SECOND), pace.inLastMinute(now));
            }
            boolean seen = approved.stream()
                    .anyMatch(one -> one.content.equals(content) && micros - one.micros < WINDOW.toNanos() / 1_000);
            if (seen) {
                assertNotNull(pace.seenWithin(content, WINDOW, now), "the same content twice");
            }
            if (room) {
                approved.add(new Approved(micros, now, content));
                pace.approved(content, now, TODAY, WINDOW);
                assertTrue(really(SECOND) <= PER_SECOND, "in a second");
                assertTrue(really(60 * SECOND) <= PER_MINUTE, "in a minute");
                assertEquals(approved.size(), pace.ordersOn(TODAY));
            }
        }

        private long really(long window) {
            return approved.stream().filter(one -> micros - one.micros < window).count();
        }
    }
}
