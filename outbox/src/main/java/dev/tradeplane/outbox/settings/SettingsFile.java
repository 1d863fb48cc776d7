package dev.tradeplane.outbox.settings;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradeplane.contracts.settings.CellSettings;
import dev.tradeplane.outbox.time.Rounds;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The cell's settings, as they change. They come from a file, looked at often; where the file is mounted from a ConfigMap,
 * that is watched as well, since the mounted file may be a minute late. What cannot be read leaves the last good settings
 * in force and is counted.
 *
 * <p>While the watch is current the file says nothing new. While it is not, only a file that changes is heeded: a file
 * that merely stays may be older than what the watch told.
 */
@Singleton
@Startup
public class SettingsFile {
    private static final Logger LOG = Logger.getLogger(SettingsFile.class);
    private static final Duration FIRST_WATCH = Duration.ofSeconds(2);

    private final Path file;
    private final ObjectMapper json;
    private final List<Consumer<CellSettings>> listeners = new CopyOnWriteArrayList<>();
    private final Rounds rounds = new Rounds();
    private final AtomicLong refused;
    private final @Nullable SettingsWatch watch;
    private byte[] lastInFile = {};
    private byte[] lastTaken = {};
    private boolean missing;
    private volatile @Nullable CellSettings current;

    SettingsFile(SettingsConfig config, ObjectMapper json, MeterRegistry meters) {
        this.file = config.settingsFile();
        this.json = json;
        this.refused = java.util.Objects.requireNonNull(meters.gauge("settings.refused", new AtomicLong()));
        this.watch = config.settingsWatch()
                .map(where -> ConfigMapWatch.start(where, FIRST_WATCH, json, this::take))
                .orElse(null);
        look();
        rounds.startLater("settings-file", config.settingsPollInterval(), this::look);
    }

    /** The settings in force; empty until a first good content was read. */
    public Optional<CellSettings> current() {
        return Optional.ofNullable(current);
    }

    /** Calls the listener with the settings in force, now and after each change, one call at a time. */
    public synchronized void follow(Consumer<CellSettings> listener) {
        listeners.add(listener);
        current().ifPresent(listener);
    }

    void close(@Observes ShutdownEvent event) {
        rounds.stop();
        if (watch != null) {
            watch.close();
        }
    }

    private synchronized void look() {
        try {
            byte[] bytes = Files.readAllBytes(file);
            missing = false;
            boolean changed = !Arrays.equals(bytes, lastInFile);
            lastInFile = bytes;
            if (changed && (watch == null || !watch.isCurrent())) {
                take(bytes);
            }
        } catch (NoSuchFileException e) {
            // Said once, not on every poll.
            if (!missing) {
                missing = true;
                refuse(e);
            }
        } catch (IOException e) {
            refuse(e);
        }
    }

    private synchronized void take(byte[] bytes) {
        if (Arrays.equals(bytes, lastTaken)) {
            return;
        }
        lastTaken = bytes;
        try {
            CellSettings settings = json.readValue(bytes, CellSettings.class);
            if (settings == null) {
                throw new IOException("they say null");
            }
            current = settings;
            listeners.forEach(listener -> tell(listener, settings));
        } catch (IOException | RuntimeException e) {
            refuse(e);
        }
    }

    private void refuse(Exception e) {
        refused.incrementAndGet();
        LOG.warnf("settings refused, the last good one stays in force: %s", e.toString());
    }

    private static void tell(Consumer<CellSettings> listener, CellSettings settings) {
        try {
            listener.accept(settings);
        } catch (RuntimeException e) {
            LOG.error("a follower of the settings failed", e);
        }
    }
}
