package dev.tradeplane.e2e.kubernetes;

import dev.tradeplane.e2e.client.GatewayClient;
import dev.tradeplane.e2e.client.NoAnswerException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Asks the gateway for its account again and again: how long was there nobody to answer? */
final class Heartbeat implements AutoCloseable {
    private static final long EVERY_MILLIS = 20;
    /** A connection to a pod that died with its node is never closed: an answer is not waited for longer. */
    private static final Duration SILENCE = Duration.ofSeconds(3);

    private final GatewayClient client;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private volatile long lastAnswerNanos = System.nanoTime();
    private volatile long worstNanos;

    Heartbeat(GatewayClient client) {
        this.client = client.waiting(SILENCE);
        clock.scheduleWithFixedDelay(this::beat, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    Duration worstGap() {
        return Duration.ofNanos(Math.max(worstNanos, System.nanoTime() - lastAnswerNanos));
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void beat() {
        try {
            if (client.get("/v1/account").status() == 200) {
                long now = System.nanoTime();
                worstNanos = Math.max(worstNanos, now - lastAnswerNanos);
                lastAnswerNanos = now;
            }
        } catch (NoAnswerException e) {
            // The gap grows.
        }
    }
}
