package dev.tradeplane.broker.submission;

import dev.tradeplane.broker.adapter.SendWindow;
import dev.tradeplane.broker.lifecycle.BrokerOrder;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.Claimed;
import dev.tradeplane.broker.lifecycle.OrderRows;
import dev.tradeplane.broker.lifecycle.Step;
import dev.tradeplane.broker.pace.Places;
import dev.tradeplane.broker.pace.SendPace;
import dev.tradeplane.broker.pace.Slot;
import dev.tradeplane.broker.pace.WaitingLine;
import dev.tradeplane.broker.tradingstate.SendingRule;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.order.OrderState;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whose turn it is: claims as many as the order rate has places for, the others wait in line. */
@Singleton
class Turns {
    private static final int MOST = 256;
    /** So many are looked at though there is no place for them: what may not be sent any more needs none. */
    private static final int LOOK_AHEAD = 16;

    private final SendPace pace;
    private final WaitingLine line;
    private final OrderRows orders;
    private final Claims claims;

    Turns(SendPace pace, WaitingLine line, OrderRows orders, Claims claims) {
        this.pace = pace;
        this.line = line;
        this.orders = orders;
        this.claims = claims;
    }

    /** Stores what was never seen before, and claims of it what may leave at once. */
    List<Due> claim(SqlConnection connection, List<Step> judged, SendWindow window) {
        if (judged.stream().noneMatch(Turns::waits)) {
            orders.insertNew(connection, judged, claims.terms());
            return List.of();
        }
        Places places = pace.look(connection, claims.bound());
        int free = line.isEmpty(connection) ? places.free() : 0;
        List<BrokerOrder> fresh = orders.insertNew(connection, firstClaimed(judged, free), claims.terms()).stream()
                .map(Step::order)
                .toList();
        Map<ClientOrderId, Integer> waiting = new LinkedHashMap<>();
        List<BrokerOrder> going = new ArrayList<>();
        for (BrokerOrder order : fresh) {
            if (order.state() == OrderState.APPROVED) {
                waiting.put(order.clientOrderId(), order.attempt());
            } else if (order.state() == OrderState.SENDING) {
                going.add(order);
            }
        }
        if (!waiting.isEmpty()) {
            line.join(connection, waiting);
            // Whoever looks now waits for this transaction, which holds the pace.
            line.wake();
        }
        return sent(connection, going, List.of(), places, window);
    }

    /** Claims what waited and may leave now; ends what may not leave any more. */
    Round take(SqlConnection connection, SendingRule rule, SendWindow window) {
        Places places = pace.look(connection, claims.bound());
        int free = Math.min(places.free(), MOST);
        Map<ClientOrderId, Integer> head = line.head(connection, free + LOOK_AHEAD);
        if (head.isEmpty()) {
            return Round.NOTHING;
        }
        TurnsTaken taken = new TurnsTaken(claims, rule, free);
        Map<ClientOrderId, BrokerOrder> locked = new LinkedHashMap<>();
        orders.lock(connection, head.keySet()).forEach(order -> locked.put(order.clientOrderId(), order));
        head.forEach((id, attempt) ->
                taken.look(id, locked.get(id), attempt, order -> orders.mayStillLeave(connection, order)));
        orders.save(connection, taken.ended());
        taken.claimed().forEach(step -> orders.saveClaimed(connection, step, claims.terms()));
        line.leave(connection, taken.leaving());
        List<BrokerOrder> going = taken.claimed().stream().map(Step::order).toList();
        List<Due> due = sent(connection, going, taken.changes(), places, window);
        boolean moved = !taken.leaving().isEmpty();
        return new Round(due, moved ? Duration.ZERO : places.next());
    }

    private static boolean waits(Step step) {
        return step.order().state() == OrderState.APPROVED;
    }

    private static List<Step> firstClaimed(List<Step> judged, int free) {
        List<Step> steps = new ArrayList<>();
        int claimed = 0;
        for (Step step : judged) {
            boolean now = waits(step) && claimed < free;
            claimed += now ? 1 : 0;
            steps.add(now ? step.then(new Claimed(1)) : step);
        }
        return steps;
    }

    private List<Due> sent(
            SqlConnection connection,
            List<BrokerOrder> sends,
            List<BrokerOrder> changes,
            Places places,
            SendWindow window) {
        int taken = sends.size() + changes.size();
        if (taken == 0) {
            return List.of();
        }
        Duration bound = changes.isEmpty() ? claims.bound() : claims.boundOfAChange();
        Slot slot = pace.take(connection, places, taken, bound);
        List<Due> due = new ArrayList<>();
        sends.forEach(order -> due.add(new Due.Send(order, window, slot)));
        changes.forEach(order -> due.add(new Due.Change(order, window, slot)));
        return due;
    }
}
