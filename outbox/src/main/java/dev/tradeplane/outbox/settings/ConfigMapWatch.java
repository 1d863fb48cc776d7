package dev.tradeplane.outbox.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Watches one key of one ConfigMap. A watch that names no version begins with the object as it is, so whatever happened
 * between two watches is heard at the start of the second. It stays current while one follows the other without a break.
 */
final class ConfigMapWatch implements SettingsWatch {
    private static final Logger LOG = Logger.getLogger(ConfigMapWatch.class);
    private static final Duration FIRST_BACKOFF = Duration.ofMillis(100);
    private static final Duration MAX_BACKOFF = Duration.ofSeconds(5);

    private final String key;
    private final ApiServerLines lines;
    private final ObjectMapper json;
    private final Consumer<byte[]> heard;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch spoken = new CountDownLatch(1);
    private volatile boolean current;
    private Duration backoff = FIRST_BACKOFF;

    /** Waits this long for a first answer; a later one is heard too. */
    static ConfigMapWatch start(
            SettingsConfig.Watch where, Duration patience, ObjectMapper json, Consumer<byte[]> heard) {
        ConfigMapWatch watch = new ConfigMapWatch(where, json, heard);
        Thread.ofVirtual().name("settings-watch").start(watch::run);
        try {
            if (!watch.spoken.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("the watch of the settings has not answered yet; the mounted file is used until it does");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return watch;
    }

    private ConfigMapWatch(SettingsConfig.Watch where, ObjectMapper json, Consumer<byte[]> heard) {
        this.key = where.key();
        this.lines = new ApiServerLines(where);
        this.json = json;
        this.heard = heard;
    }

    @Override
    public boolean isCurrent() {
        return current;
    }

    @Override
    public void close() {
        closed.countDown();
        lines.close();
    }

    private void run() {
        try {
            while (!isClosed()) {
                try (Stream<String> events = lines.open()) {
                    hear(events.iterator());
                } catch (IOException | UncheckedIOException e) {
                    pauseAfter(e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hear(Iterator<String> events) throws IOException {
        if (!events.hasNext()) {
            throw new IOException("there is no such ConfigMap");
        }
        while (!isClosed() && events.hasNext()) {
            JsonNode event = json.readTree(events.next());
            switch (event.path("type").asText()) {
                case "ADDED", "MODIFIED" ->
                    take(event.path("object").path("data").path(key));
                // Whoever deletes the object has not said what else should hold.
                case "DELETED", "BOOKMARK" -> {}
                default ->
                    throw new IOException(
                            "the API server says " + event.path("object").path("message"));
            }
        }
    }

    private void take(JsonNode text) throws IOException {
        if (!text.isTextual()) {
            throw new IOException("the ConfigMap has no " + key);
        }
        // Before it is told, so that no older file slips in between.
        current = true;
        heard.accept(text.asText().getBytes(StandardCharsets.UTF_8));
        backoff = FIRST_BACKOFF;
        spoken.countDown();
    }

    private void pauseAfter(Exception e) throws InterruptedException {
        if (isClosed()) {
            return;
        }
        if (current || backoff.equals(FIRST_BACKOFF)) {
            LOG.warnf("the watch of the settings broke off and is tried again: %s", e.toString());
        }
        current = false;
        if (!closed.await(backoff.toMillis(), TimeUnit.MILLISECONDS)) {
            Duration doubled = backoff.multipliedBy(2);
            backoff = doubled.compareTo(MAX_BACKOFF) < 0 ? doubled : MAX_BACKOFF;
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }
}
