package dev.tradeplane.broker.pace;

import dev.tradeplane.contracts.settings.CellSettings;
import dev.tradeplane.outbox.batch.Batcher;
import dev.tradeplane.outbox.settings.SettingsFile;
import dev.tradeplane.outbox.sql.Transactions;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * The order rate at the broker's door, over all replicas: new orders and changes of orders take a place, cancels do not.
 * Places are taken in the transaction that claims. A database that does not answer gives none, so nothing leaves.
 */
@Singleton
public class SendPace {
    private static final Logger LOG = Logger.getLogger(SendPace.class);
    private static final int MAX_BATCH = 256;
    private static final int AFTER_THE_BOOK = 250;
    private static final Places NONE = new Places(0, Schedule.SECOND, Instant.EPOCH, Schedule.SECOND);

    private final SettingsFile settings;
    private final Batcher<Long, Boolean> answers;

    SendPace(SettingsFile settings, Transactions transactions) {
        this.settings = settings;
        this.answers = new Batcher<>(
                "answered",
                MAX_BATCH,
                slots -> transactions.run(connection -> {
                    PaceRows.answered(connection, slots);
                    return slots.stream().map(slot -> true).toList();
                }));
    }

    /**
     * How many may leave now. They stay free for this transaction, for which every other one waits.
     *
     * @param bound nothing that leaves now is under way for longer
     */
    public Places look(SqlConnection connection, Duration bound) {
        Schedule schedule = PaceRows.lock(connection, bound.plus(Schedule.SECOND));
        return settings.current()
                .map(CellSettings::limits)
                .map(limits -> schedule.places(limits.maxOrdersPerSecond()))
                .orElse(NONE);
    }

    /** Takes so many of them; each is to be answered. */
    public Slot take(SqlConnection connection, Places places, int taken, Duration bound) {
        if (taken > places.free()) {
            throw new IllegalArgumentException(taken + " places of " + places.free());
        }
        long number = PaceRows.take(connection, places.after(taken), taken, bound.plus(Schedule.SECOND));
        return new Slot(number, new AtomicInteger(taken), this::answered);
    }

    private void answered(long slot) {
        answers.submit(slot).exceptionally(failure -> {
            LOG.warnf("a place in the order rate is free at its bound only: %s", failure.toString());
            return false;
        });
    }

    void stop(@Observes @Priority(AFTER_THE_BOOK) ShutdownEvent event) {
        answers.close();
    }
}
