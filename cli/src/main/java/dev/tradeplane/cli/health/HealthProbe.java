package dev.tradeplane.cli.health;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks services on this machine over HTTP. An answer that does not come is an answer: not ready. */
public final class HealthProbe {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient http;

    public HealthProbe() {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(1))
                .build();
    }

    /**
     * Whether the service says it can serve.
     *
     * @param managementUrl base URL of the service's management port
     */
    public boolean isReady(String managementUrl) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(managementUrl + "/q/health/ready"))
                .timeout(PATIENCE)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
