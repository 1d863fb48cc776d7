package dev.tradeplane.broker.adapter.stream;

import java.io.ByteArrayOutputStream;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One connection: puts frames together, and notices when nothing comes any more. */
final class Connection implements WebSocket.Listener {
    private static final Logger LOG = Logger.getLogger(Connection.class);
    private static final int LONGEST_FRAME = 16 << 20;

    private final StreamReader reader;
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile long heardAt = System.nanoTime();

    Connection(StreamReader reader) {
        this.reader = reader;
    }

    /** Until it ends, falls silent or the stream is closed. Asks for a sign of life in time. */
    void awaitEnd(WebSocket socket, Duration silence, CountDownLatch stop) throws InterruptedException {
        long look = Math.max(1, silence.toMillis() / 4);
        while (!ended.await(look, TimeUnit.MILLISECONDS)
                && stop.getCount() > 0
                && System.nanoTime() - heardAt < silence.toNanos()) {
            unlessBroken(() -> reader.beat(frame -> socket.sendText(frame, true).join()));
            socket.sendPing(ByteBuffer.allocate(0)).exceptionally(e -> socket);
        }
        socket.abort();
    }

    @Override
    public void onOpen(WebSocket socket) {
        guarded(() -> reader.opened(frame -> socket.sendText(frame, true).join()));
        socket.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        text.append(part);
        guarded(() -> {
            limit(text.length());
            if (last) {
                String frame = text.toString();
                text.setLength(0);
                reader.text(frame);
            }
        });
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer part, boolean last) {
        byte[] some = new byte[part.remaining()];
        part.get(some);
        bytes.writeBytes(some);
        guarded(() -> {
            limit(bytes.size());
            if (last) {
                ByteBuffer frame = ByteBuffer.wrap(bytes.toByteArray());
                bytes.reset();
                reader.binary(frame);
            }
        });
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
        heardAt = System.nanoTime();
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        ended.countDown();
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        ended.countDown();
    }

    private void guarded(Runnable reading) {
        heardAt = System.nanoTime();
        unlessBroken(reading);
    }

    private void unlessBroken(Runnable reading) {
        try {
            reading.run();
        } catch (RuntimeException e) {
            LOG.warnf("a stream is opened anew: %s", e.toString());
            ended.countDown();
        }
    }

    private static void limit(int size) {
        if (size > LONGEST_FRAME) {
            throw new IllegalStateException("a frame of more than " + LONGEST_FRAME + " bytes");
        }
    }
}
