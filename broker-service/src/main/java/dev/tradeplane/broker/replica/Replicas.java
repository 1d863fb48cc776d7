package dev.tradeplane.broker.replica;

import dev.tradeplane.outbox.sql.Transactions;
import dev.tradeplane.outbox.time.Rounds;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * This process among the replicas of the account. Each takes orders and sends what it claims; the eldest alive is also
 * on duty: it does what one is enough for. Duty is no lock. For a moment two may be on duty, or none, and nothing that is
 * done on duty may rely on being alone.
 */
@Singleton
public class Replicas {
    private static final Logger LOG = Logger.getLogger(Replicas.class);
    private static final int AFTER_THE_BOOK = 300;

    private final String id = UUID.randomUUID().toString();
    private final Transactions transactions;
    private final ReplicaConfig config;
    private final Rounds rounds = new Rounds();
    private volatile long onDutyUntilNanos = System.nanoTime();
    private volatile int alive = 1;

    Replicas(Transactions transactions, ReplicaConfig config, MeterRegistry meters) {
        this.transactions = transactions;
        this.config = config;
        meters.gauge("broker.on.duty", this, replicas -> replicas.isOnDuty() ? 1 : 0);
    }

    /** The name of this process; the next start has another. */
    public String id() {
        return id;
    }

    /** Whether this process does what one is enough for; never for longer than others believe it alive. */
    public boolean isOnDuty() {
        return onDutyUntilNanos - System.nanoTime() > 0;
    }

    /** How many replicas there were when this one last looked, itself counted. */
    public int alive() {
        return alive;
    }

    /** Says that this process is there, and keeps saying so. Call it before the first claim. */
    public void join() {
        transactions.run(connection -> {
            ReplicaTable.forgetTheGone(connection);
            return renewed(connection);
        });
        rounds.startLater("replica", config.interval(), this::tryRenew);
    }

    /** Last of all: what it still had in hand is settled. */
    void stop(@Observes @Priority(AFTER_THE_BOOK) ShutdownEvent event) {
        rounds.stop();
        onDutyUntilNanos = System.nanoTime();
        try {
            transactions.run(connection -> {
                ReplicaTable.leave(connection, id);
                return id;
            });
        } catch (RuntimeException e) {
            LOG.warnf("the others learn by themselves that this replica is gone: %s", e.toString());
        }
    }

    private void tryRenew() {
        try {
            transactions.run(this::renewed);
        } catch (RuntimeException e) {
            LOG.warnf("cannot say that this replica is alive: %s", e.toString());
        }
    }

    private boolean renewed(SqlConnection connection) {
        long asked = System.nanoTime();
        ReplicaTable.Place place = ReplicaTable.renew(connection, id, config.lease());
        alive = place.alive();
        onDutyUntilNanos = place.eldest() ? asked + config.lease().toNanos() : asked;
        return place.eldest();
    }
}
