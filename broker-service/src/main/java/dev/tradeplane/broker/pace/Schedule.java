package dev.tradeplane.broker.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What is known of the account's sends at one moment.
 *
 * <p>The limit is the number of places. Whoever was sent holds its place until a second after it was answered, so whatever
 * happens to a request on its way, the broker gets no more than the limit in any second. Turns are apart by the limit's
 * part of a second, which only makes sends even: a turn that was missed by little is made up for.
 *
 * @param nextTurn not before it
 */
record Schedule(Instant now, Instant nextTurn, List<Held> held) {
    static final Duration SECOND = Duration.ofSeconds(1);
    /** A process cannot be woken more finely: what has its turn within it may leave together. */
    private static final Duration GRAIN = Duration.ofMillis(20);

    /**
     * Places taken together.
     *
     * @param freeAt what is not answered yet has a bound there, and cannot be free within the next second
     */
    record Held(int places, Instant freeAt, boolean answered) {
        Instant freeAt(Instant now) {
            return answered ? freeAt : earlier(freeAt, now.plus(SECOND));
        }
    }

    Places places(int perSecond) {
        Duration apart = SECOND.dividedBy(perSecond);
        Instant turn = later(dueTurn(apart), now.minus(slack(apart)));
        int inTurn = turn.isAfter(now)
                ? 0
                : Math.toIntExact(
                        Math.min(perSecond, 1 + Duration.between(turn, now).dividedBy(apart)));
        int room = perSecond - held.stream().mapToInt(Held::places).sum();
        Duration next = Duration.between(now, later(turn, room > 0 ? now : roomAt(1 - room)));
        return new Places(Math.max(0, Math.min(inTurn, room)), next, turn, apart);
    }

    /** One further away than it can have been set is of a clock that was set back since, or of a lower limit. */
    private Instant dueTurn(Duration apart) {
        return nextTurn.isAfter(now.plus(apart)) ? now : nextTurn;
    }

    private static Duration slack(Duration apart) {
        Duration half = apart.dividedBy(2);
        return half.compareTo(GRAIN) > 0 ? half : GRAIN;
    }

    /** When so many places more will be free, at the earliest. */
    private Instant roomAt(int wanted) {
        int freed = 0;
        for (Held one :
                held.stream().sorted(Comparator.comparing(h -> h.freeAt(now))).toList()) {
            freed += one.places();
            if (freed >= wanted) {
                return one.freeAt(now);
            }
        }
        return now.plus(SECOND);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
