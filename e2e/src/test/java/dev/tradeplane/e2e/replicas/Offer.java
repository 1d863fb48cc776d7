package dev.tradeplane.e2e.replicas;

import dev.tradeplane.e2e.cell.Endpoints;
import dev.tradeplane.e2e.client.GatewayClient;
import dev.tradeplane.e2e.client.NoAnswerException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Alerts at an even rate, at each gateway in turn, whatever they are answered. */
final class Offer {
    private final GatewayClient client;
    private final List<String> hooks;
    private final String name;
    private final int perSecond;

    /**
     * At the webhook of a cell with more than one gateway.
     *
     * @param name no other offer at this cell has it
     */
    Offer(Endpoints endpoints, String name, int perSecond) {
        this.client = new GatewayClient(endpoints.gateway(), endpoints.apiKey());
        String path = URI.create(endpoints.webhook("tradingview")).getPath();
        this.hooks =
                endpoints.gateways().stream().map(gateway -> gateway + path).toList();
        this.name = name;
        this.perSecond = perSecond;
    }

    /** When the first was sent. */
    Instant during(Duration time) {
        Instant begun = Instant.now();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            long next = System.nanoTime();
            for (int i = 0; i < perSecond * time.toSeconds(); i++) {
                int number = i;
                senders.execute(() -> send(number));
                next += TimeUnit.SECONDS.toNanos(1) / perSecond;
                LockSupport.parkNanos(next - System.nanoTime());
            }
        }
        return begun;
    }

    private void send(int number) {
        try {
            client.alert(
                    hooks.get(number % hooks.size()), """
                    {"id":"%s-%d","action":"%s","ticker":"NASDAQ:AAPL","quantity":"1"}""".formatted(name, number, number % 2 == 0 ? "buy" : "sell"));
        } catch (NoAnswerException e) {
            // One of many.
        }
    }
}
