package dev.tradeplane.operator.reading;

import dev.tradeplane.contracts.order.AccountView;
import java.time.Duration;
import java.util.Objects;

/** One cell that is asked again and again: what it last said, and when it is asked next. */
final class Followed {
    private static final Duration HURRY_PAUSE = Duration.ofMillis(400);
    private static final Duration HURRY = Duration.ofSeconds(4);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int FAILURES_BELIEVED = 3;

    private final Cadence cadence;
    private Reading last = Reading.NOT_ASKED;
    private boolean asking;
    private int failures;
    private long dueAt;
    private long hurriedUntil;
    private long moneyToldAt;

    /** Is asked for the first time at that moment. */
    Followed(Cadence cadence, long first) {
        this.cadence = cadence;
        this.dueAt = first;
        this.hurriedUntil = first;
        this.moneyToldAt = first;
    }

    synchronized Reading last() {
        return last;
    }

    /** Takes the question on, once it is due and none is under way. */
    synchronized boolean take(long now) {
        if (asking || now - dueAt < 0) {
            return false;
        }
        asking = true;
        return true;
    }

    /** Gives it back: nobody was free to ask. */
    synchronized void giveBack() {
        asking = false;
    }

    /** Something was changed: what the cell says of it is wanted at once. */
    synchronized void hurry(long now) {
        hurriedUntil = now + HURRY.toNanos();
        dueAt = now;
    }

    /** Whether there is something to tell. */
    synchronized boolean heard(AccountView account, long now) {
        failures = 0;
        next(now, cadence.interval());
        Reading before = last;
        last = new Reading.Heard(account);
        if (!(before instanceof Reading.Heard(AccountView earlier)) || !sameButForMoney(earlier, account)) {
            moneyToldAt = now;
            return true;
        }
        boolean moved = !Objects.equals(earlier.realizedPnl(), account.realizedPnl())
                || !Objects.equals(earlier.unrealizedPnl(), account.unrealizedPnl());
        if (moved && now - moneyToldAt >= cadence.profitAndLossEvery().toNanos()) {
            moneyToldAt = now;
            return true;
        }
        return false;
    }

    /** Whether there is something to tell. One that was heard is believed for some failures. */
    synchronized boolean failed(String why, long now) {
        failures++;
        next(now, pause(cadence.interval(), failures));
        if (last instanceof Reading.Heard && failures < FAILURES_BELIEVED) {
            return false;
        }
        Reading before = last;
        last = new Reading.NotHeard(why);
        return !last.equals(before);
    }

    private void next(long now, Duration pause) {
        asking = false;
        dueAt = now + (now - hurriedUntil < 0 ? HURRY_PAUSE : pause).toNanos();
    }

    private static Duration pause(Duration interval, int failures) {
        Duration longer = interval.multipliedBy(1L << Math.min(Math.max(failures - FAILURES_BELIEVED, 0), 6));
        return longer.compareTo(LONGEST_PAUSE) > 0 && interval.compareTo(LONGEST_PAUSE) < 0 ? LONGEST_PAUSE : longer;
    }

    private static boolean sameButForMoney(AccountView one, AccountView other) {
        return one.tradingState() == other.tradingState()
                && one.declaredState() == other.declaredState()
                && one.setState() == other.setState()
                && one.limitsVersion() == other.limitsVersion()
                && one.openPositions() == other.openPositions()
                && Objects.equals(one.brokerSession(), other.brokerSession());
    }
}
