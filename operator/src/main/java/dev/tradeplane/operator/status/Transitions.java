package dev.tradeplane.operator.status;

import static dev.tradeplane.operator.status.Finding.Type.BROKER_SESSION_VALID;
import static dev.tradeplane.operator.status.Finding.Type.DATABASE_READY;
import static dev.tradeplane.operator.status.Finding.Type.DEGRADED;
import static dev.tradeplane.operator.status.Finding.Type.READY;
import static dev.tradeplane.operator.status.Finding.Type.STALLED;
import static dev.tradeplane.operator.status.Finding.Type.SUSPENDED;

import dev.tradeplane.account.TradingAccountStatus;
import io.fabric8.kubernetes.api.model.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is worth an event between two statuses. Nothing is said twice, and nothing of what merely is not known. */
final class Transitions {
    /** Reason of an account that is being deleted. */
    static final String REMOVING = "Removing";

    private final @Nullable TradingAccountStatus before;
    private final TradingAccountStatus now;
    private final List<Transition> found = new ArrayList<>();

    private Transitions(@Nullable TradingAccountStatus before, TradingAccountStatus now) {
        this.before = before;
        this.now = now;
    }

    static List<Transition> between(@Nullable TradingAccountStatus before, TradingAccountStatus now) {
        Transitions transitions = new Transitions(before, now);
        transitions.ready();
        transitions.became(STALLED, true);
        transitions.ended(STALLED, "Accepted", "the account can be carried out again");
        transitions.became(DEGRADED, true);
        transitions.ended(DEGRADED, "Recovered", "nothing is missing any more");
        transitions.became(DATABASE_READY, false);
        transitions.became(SUSPENDED, false);
        transitions.ended(SUSPENDED, "Resumed", "services are started again");
        transitions.ended(BROKER_SESSION_VALID, "BrokerSessionExpired", "sign in to the broker again");
        transitions.tradingState();
        return List.copyOf(transitions.found);
    }

    private void ready() {
        boolean was = holds(before, READY).isPresent();
        boolean is = holds(now, READY).isPresent();
        if (is && !was) {
            found.add(new Transition(false, "Ready", message(now, READY)));
        } else if (was && !is && !toldOtherwise()) {
            found.add(new Transition(true, "NotReady", message(now, READY)));
        }
    }

    private boolean toldOtherwise() {
        return holds(now, STALLED).isPresent()
                || find(now, READY)
                        .filter(condition -> Set.of(REMOVING, "Suspended").contains(condition.getReason()))
                        .isPresent();
    }

    /** True now, and not before or for another reason. */
    private void became(Finding.Type type, boolean warning) {
        holds(now, type).ifPresent(condition -> {
            Optional<Condition> earlier = holds(before, type);
            boolean same = earlier.filter(other -> !warning || Objects.equals(other.getReason(), condition.getReason()))
                    .isPresent();
            if (!same) {
                found.add(new Transition(warning, condition.getReason(), condition.getMessage()));
            }
        });
    }

    private void ended(Finding.Type type, String reason, String note) {
        boolean over = holds(before, type).isPresent()
                && find(now, type)
                        .map(Condition::getStatus)
                        .map("False"::equals)
                        .orElse(true);
        if (over) {
            found.add(new Transition(type == BROKER_SESSION_VALID, reason, note));
        }
    }

    private void tradingState() {
        String was = before == null ? null : before.tradingState();
        String is = now.tradingState();
        if (was != null && is != null && !was.equals(is)) {
            found.add(new Transition(
                    !is.equals("Active"),
                    "TradingStateChanged",
                    was + " became " + is + " (declared " + now.declaredTradingState() + ", set at the gateway "
                            + now.setTradingState() + ")"));
        }
    }

    static Optional<Condition> holds(@Nullable TradingAccountStatus status, Finding.Type type) {
        return find(status, type).filter(condition -> "True".equals(condition.getStatus()));
    }

    private static String message(TradingAccountStatus status, Finding.Type type) {
        return find(status, type).map(Condition::getMessage).orElse("");
    }

    private static Optional<Condition> find(@Nullable TradingAccountStatus status, Finding.Type type) {
        return status == null
                ? Optional.empty()
                : status.conditions().stream()
                        .filter(condition -> type.word().equals(condition.getType()))
                        .findFirst();
    }
}
