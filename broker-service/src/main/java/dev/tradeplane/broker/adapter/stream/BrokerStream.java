package dev.tradeplane.broker.adapter.stream;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * One stream that is kept open: after a loss, or a silence longer than the broker's heartbeat, it is opened again, ever
 * more slowly while that fails. What was told meanwhile is lost, so each new connection is announced as a gap.
 */
public final class BrokerStream implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(BrokerStream.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final String name;
    private final HttpClient http;
    private final Supplier<Optional<StreamAddress>> address;
    private final StreamReader reader;
    private final Duration silence;
    private final Runnable gap;
    private final CountDownLatch stop = new CountDownLatch(1);

    /**
     * Nothing is opened before {@link #start}.
     *
     * @param address where it is now; empty while there is no session
     * @param silence a connection that said nothing for so long is dead; heartbeats and pongs count
     * @param gap something may have been missed
     */
    public BrokerStream(
            String name,
            HttpClient http,
            Supplier<Optional<StreamAddress>> address,
            StreamReader reader,
            Duration silence,
            Runnable gap) {
        this.name = name;
        this.http = http;
        this.address = address;
        this.reader = reader;
        this.silence = silence;
        this.gap = gap;
    }

    public void start() {
        Thread.ofVirtual().name(name).start(this::run);
    }

    @Override
    public void close() {
        stop.countDown();
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        try {
            do {
                Optional<StreamAddress> where = address.get();
                // Without an address nothing failed: it is opened soon after a login.
                boolean worked = where.isEmpty() || follow(where.get());
                pause = worked ? FIRST_PAUSE : longer(pause);
            } while (!stop.await(jittered(pause), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until the connection ends; whether there was one. */
    private boolean follow(StreamAddress where) {
        Connection connection = new Connection(reader);
        try {
            WebSocket.Builder builder = http.newWebSocketBuilder().connectTimeout(CONNECT);
            where.headers().forEach(builder::header);
            WebSocket socket = builder.buildAsync(where.uri(), connection).join();
            gap.run();
            try {
                connection.awaitEnd(socket, silence, stop);
            } finally {
                reader.closed();
            }
            return true;
        } catch (CompletionException e) {
            LOG.debugf("%s could not be opened: %s", name, e.getCause());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Duration longer(Duration pause) {
        Duration next = pause.multipliedBy(2);
        return next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
    }

    private static long jittered(Duration pause) {
        return ThreadLocalRandom.current().nextLong(pause.toMillis() / 2, pause.toMillis() + 1);
    }
}
