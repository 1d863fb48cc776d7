package dev.tradeplane.e2e.bench;

import dev.tradeplane.e2e.cell.Endpoints;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/** The orders of the bench: buys and sells by turns over several instruments, so that positions stay small. */
final class Requests {
    private static final String[] INSTRUMENTS = {"NSE:RELIANCE", "NSE:TCS", "NSE:INFY", "NSE:SBIN"};
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Endpoints endpoints;
    private final String run;

    /** @param run makes the keys of this run its own */
    Requests(Endpoints endpoints, String run) {
        this.endpoints = endpoints;
        this.run = run;
    }

    HttpRequest alert(int number) {
        String action = number % 2 == 0 ? "buy" : "sell";
        return json(endpoints.webhook("tradingview"))
                .POST(BodyPublishers.ofString(
                        "{\"id\":\"%s-%d\",\"action\":\"%s\",\"ticker\":\"%s\",\"quantity\":\"1\"}"
                                .formatted(run, number, action, instrument(number))))
                .build();
    }

    HttpRequest order(int number) {
        String side = number % 2 == 0 ? "BUY" : "SELL";
        return json(endpoints.gateway() + "/v1/orders")
                .header("X-API-Key", endpoints.apiKey())
                .header("Idempotency-Key", run + "-" + number)
                .POST(BodyPublishers.ofString(
                        "{\"instrument\":\"%s\",\"side\":\"%s\",\"quantity\":\"1\",\"type\":\"MARKET\"}"
                                .formatted(instrument(number), side)))
                .build();
    }

    private static String instrument(int number) {
        return INSTRUMENTS[number / 2 % INSTRUMENTS.length];
    }

    private static HttpRequest.Builder json(String url) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).header("Content-Type", "application/json");
    }
}
