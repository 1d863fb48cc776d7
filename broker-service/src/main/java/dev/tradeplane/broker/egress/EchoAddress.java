package dev.tradeplane.broker.egress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradeplane.broker.egress.Sight.NotObserved;
import dev.tradeplane.broker.egress.Sight.Observed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The address somebody else sees us come from: plain text, or JSON with {@code ip}. */
final class EchoAddress {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final long LONGEST = 1024;
    private static final int OK = 200;

    private final ObjectMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    EchoAddress(ObjectMapper json) {
        this.json = json;
    }

    Sight ask(URI echo) throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(echo).timeout(ANSWER).GET().build(),
                    BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST));
            return answer.statusCode() == OK
                    ? read(answer.body(), echo)
                    : new NotObserved(echo.getHost() + " answered " + answer.statusCode());
        } catch (IOException e) {
            return new NotObserved(echo.getHost() + " did not answer");
        }
    }

    private Sight read(String body, URI echo) {
        @Nullable String text = text(body.strip());
        Sight nothing = new NotObserved(echo.getHost() + " answered no address");
        try {
            return text == null
                    ? nothing
                    : new Observed(InetAddress.ofLiteral(text), "as " + echo.getHost() + " sees it");
        } catch (IllegalArgumentException e) {
            return nothing;
        }
    }

    private @Nullable String text(String body) {
        if (!body.startsWith("{")) {
            return body;
        }
        try {
            return json.readTree(body).path("ip").asText(null);
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
