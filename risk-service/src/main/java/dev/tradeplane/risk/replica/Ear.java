package dev.tradeplane.risk.replica;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/** Listens to the other replicas on a connection of its own, and says so when it may have missed something. */
@Singleton
class Ear {
    private static final Logger LOG = Logger.getLogger(Ear.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Pool pool;
    private final Announcements announcements;
    private final Event<Announcement> heard;
    private final Event<Silence> silence;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private boolean listenedBefore;
    private boolean hearing;

    Ear(Pool pool, Announcements announcements, Event<Announcement> heard, Event<Silence> silence) {
        this.pool = pool;
        this.announcements = announcements;
        this.heard = heard;
        this.silence = silence;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("replicas").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    private void run() {
        try {
            while (stopped.getCount() > 0) {
                listenUntilItBreaks();
                stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listenUntilItBreaks() throws InterruptedException {
        try {
            PgConnection connection =
                    PgConnection.cast(pool.getConnection().await().atMost(PATIENCE));
            try {
                listen(connection);
            } finally {
                giveBack(connection);
            }
        } catch (RuntimeException e) {
            // Said once an outage, not at every attempt.
            LOG.logf(hearing ? Level.WARN : Level.DEBUG, "the other replicas are not heard for now: %s", e.toString());
            hearing = false;
        }
    }

    private void listen(PgConnection connection) throws InterruptedException {
        connection.notificationHandler(notification -> take(notification.getPayload()));
        run(connection, "listen " + Announcements.CHANNEL);
        if (listenedBefore) {
            silence.fire(new Silence());
        }
        listenedBefore = true;
        hearing = true;
        // A connection that died without a word says so when it is used.
        while (!stopped.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            run(connection, "select 1");
        }
    }

    private void take(String text) {
        try {
            announcements.heard(text).ifPresent(heard::fire);
        } catch (RuntimeException e) {
            LOG.errorf(e, "what another replica announced was not followed up");
        }
    }

    private static void giveBack(PgConnection connection) {
        connection.notificationHandler(null);
        connection
                .query("unlisten *")
                .execute()
                .onTermination()
                .call(connection::close)
                .subscribe()
                .with(done -> {}, failed -> {});
    }

    private static void run(PgConnection connection, String sql) {
        connection.query(sql).execute().await().atMost(PATIENCE);
    }
}
