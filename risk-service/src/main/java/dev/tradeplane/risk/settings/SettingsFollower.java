package dev.tradeplane.risk.settings;

import dev.tradeplane.contracts.event.AccountEvent;
import dev.tradeplane.contracts.settings.CellSettings;
import dev.tradeplane.outbox.settings.SettingsFile;
import dev.tradeplane.risk.account.AccountWriter;
import dev.tradeplane.risk.account.BookTransaction;
import dev.tradeplane.risk.limit.SettingsStore;
import dev.tradeplane.risk.limit.SettingsVersion;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Brings settings into force: a new content becomes a new version under the account's lock, tried until it is stored. */
@Singleton
public class SettingsFollower {
    private static final Logger LOG = Logger.getLogger(SettingsFollower.class);
    private static final Duration RETRY = Duration.ofMillis(100);

    private final SettingsFile file;
    private final AccountWriter writer;
    private final SettingsStore store;
    private final LinkedBlockingDeque<CellSettings> arrived = new LinkedBlockingDeque<>();
    private volatile boolean inForce;
    private volatile @Nullable Thread thread;

    SettingsFollower(SettingsFile file, AccountWriter writer, SettingsStore store) {
        this.file = file;
        this.writer = writer;
        this.store = store;
    }

    void start(@Observes StartupEvent event) {
        file.follow(arrived::addLast);
        thread = Thread.ofVirtual().name("settings-follower").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }

    /** Whether settings of the file have come into force since the start. */
    public boolean isInForce() {
        return inForce;
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                apply(arrived.takeFirst());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void apply(CellSettings settings) throws InterruptedException {
        CellSettings wanted = settings;
        while (true) {
            try {
                bringIntoForce(wanted);
                inForce = true;
                return;
            } catch (CompletionException e) {
                LOG.warnf("new settings wait for the store: %s", e.getCause());
            }
            CellSettings newer = arrived.pollFirst(RETRY.toMillis(), TimeUnit.MILLISECONDS);
            wanted = newer == null ? wanted : newer;
        }
    }

    private void bringIntoForce(CellSettings settings) {
        String hash = store.hashOf(settings);
        writer.submit(transaction -> version(settings, hash, transaction)).join();
    }

    private static long version(CellSettings settings, String hash, BookTransaction transaction) {
        SettingsVersion before = transaction.book().settings();
        if (before != null && before.hash().equals(hash)) {
            return before.version();
        }
        SettingsVersion next = new SettingsVersion(before == null ? 1 : before.version() + 1, hash, settings);
        transaction.save(next);
        transaction.audit(new AccountEvent.SettingsApplied(next.version(), settings));
        return next.version();
    }
}
