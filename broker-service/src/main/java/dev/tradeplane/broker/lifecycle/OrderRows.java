package dev.tradeplane.broker.lifecycle;

import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.outbox.Outbox;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Writes orders in the caller's transaction. The only way to change one, and it never does without writing the events of
 * the change beside it.
 */
@Singleton
public class OrderRows {
    private final OrderTable table;
    private final OrderEvents events;
    private final Outbox outbox;
    private final Clock clock;

    OrderRows(OrderTable table, OrderEvents events, Outbox outbox, Clock clock) {
        this.table = table;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Inserts the orders never seen before and answers their steps; a repeat changes nothing. */
    public List<Step> insertNew(SqlConnection connection, List<Step> steps, Claim claim) {
        if (steps.isEmpty()) {
            return steps;
        }
        Set<ClientOrderId> inserted = table.insert(connection, steps, now(), claim);
        List<Step> fresh = steps.stream()
                .filter(step -> inserted.remove(step.order().clientOrderId()))
                .toList();
        outbox.append(connection, events.messages(fresh));
        return fresh;
    }

    /** Inserts what was found at the broker and is in no row yet; whoever finds it a second time changes nothing. */
    List<Step> insertAdopted(SqlConnection connection, List<Adoption> found) {
        return insertNew(connection, found.stream().map(BrokerOrder::adopted).toList(), Claim.NONE);
    }

    /** Reads and locks the orders with these ids; unknown ids are left out. */
    public List<BrokerOrder> lock(SqlConnection connection, Collection<ClientOrderId> ids) {
        return ids.isEmpty() ? List.of() : table.lock(connection, ids);
    }

    /** Stores locked orders as they are now. */
    public void save(SqlConnection connection, List<Step> steps) {
        if (!steps.isEmpty()) {
            table.update(connection, steps, now());
            outbox.append(connection, events.messages(steps));
        }
    }

    /** Stores a locked order that is claimed once more. */
    public void saveClaimed(SqlConnection connection, Step step, Claim claim) {
        save(connection, List.of(step));
        table.claim(connection, step.order().clientOrderId(), claim);
    }

    /** Whether an earlier claim of a locked order may still be acted on. */
    public boolean mayStillLeave(SqlConnection connection, ClientOrderId id) {
        return table.mayStillLeave(connection, id);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
