package dev.tradeplane.gateway.stream;

import dev.tradeplane.outbox.peer.PeerUnavailableException;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Those who share one connection to risk-service. It is closed when the last of them has left, and nobody joins then. */
final class Listeners {
    private static final Logger LOG = Logger.getLogger(Listeners.class);
    private static final String DATA = "data:";

    private final Set<MultiEmitter<? super String>> all = ConcurrentHashMap.newKeySet();
    private @Nullable Stream<String> lines;
    private boolean ended;

    Listeners(MultiEmitter<? super String> first) {
        add(first);
    }

    /** False when they have ended. */
    synchronized boolean add(MultiEmitter<? super String> listener) {
        if (!ended) {
            all.add(listener);
            listener.onTermination(() -> leave(listener));
        }
        return !ended;
    }

    /** Tells all of them each event, until the lines end or nobody is left. */
    void follow(Supplier<Stream<String>> source) {
        try (Stream<String> opened = source.get()) {
            if (isStillWanted(opened)) {
                opened.filter(line -> line.startsWith(DATA))
                        .map(line -> line.substring(DATA.length()).strip())
                        .forEach(event -> all.forEach(listener -> listener.emit(event)));
            }
        } catch (PeerUnavailableException | UncheckedIOException e) {
            LOG.debugf("the stream of events ended: %s", e.toString());
        } finally {
            end();
        }
    }

    void end() {
        for (MultiEmitter<? super String> listener : close()) {
            listener.complete();
        }
    }

    private synchronized boolean isStillWanted(Stream<String> opened) {
        lines = opened;
        return !ended;
    }

    private synchronized List<MultiEmitter<? super String>> close() {
        ended = true;
        if (lines != null) {
            lines.close();
        }
        return List.copyOf(all);
    }

    private void leave(MultiEmitter<? super String> listener) {
        all.remove(listener);
        closeWhenAlone();
    }

    private synchronized void closeWhenAlone() {
        if (all.isEmpty()) {
            close();
        }
    }
}
