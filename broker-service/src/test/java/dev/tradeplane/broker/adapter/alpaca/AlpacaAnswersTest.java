package dev.tradeplane.broker.adapter.alpaca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.tradeplane.broker.adapter.wire.BrokerReply;
import dev.tradeplane.broker.adapter.wire.BrokerReply.NotNow;
import dev.tradeplane.broker.adapter.wire.CallKind;
import dev.tradeplane.broker.adapter.wire.WireCall;
import dev.tradeplane.broker.adapter.wire.WireOutcome.Answered;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlpacaAnswersTest {
    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");
    private static final URI ORDERS = URI.create("http://localhost/v2/orders");

    private final AlpacaAnswers answers = new AlpacaAnswers(Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({
        "403, 40310000, insufficient buying power, Denied",
        "403, 40310000, 'insufficient qty available for order (requested: 10, available: 0)', Denied",
        "403, 40310000, potential wash trade detected. use complex orders, Denied",
        "403, 40310000, account is not allowed to short, Denied",
        "403, 40310100, trade denied due to pattern day trading protection, Denied",
        "422, 42210000, sub-penny increment does not fulfill minimum pricing criteria, Denied",
        "422, 42210000, order is already in \"filled\" state, Denied",
        "422, 40010001, request body format is invalid, Denied",
        "422, 40010001, client_order_id must be unique, Taken",
        "404, 40410000, order not found, Denied",
        "401, 0, unauthorized., SessionEnded",
        "403, 0, forbidden., SessionEnded",
        "429, 42910000, too many requests., NotNow",
        "422, 42299999, never documented, Unsure",
        "403, 1, never documented, Unsure",
        "500, 50010000, internal server error occurred, Unsure",
        "504, 0, upstream timed out, Unsure",
    })
    void sortsEveryDocumentedAnswerToAnOrder(int status, int code, String message, String meaning) {
        String numbered = code == 0 ? "" : "\"code\":" + code + ",";
        String body = "{" + numbered + "\"message\":\"" + message.replace("\"", "\\\"") + "\"}";

        assertEquals(meaning, answer("POST", status, Map.of(), body).getClass().getSimpleName());
    }

    @ParameterizedTest
    @CsvSource({
        "200, '{\"id\":\"1\"}', Taken",
        "200, '[]', Taken",
        "200, '{\"id\":\"1', Unsure",
        "200, '', Unsure",
        "200, '<html>', Unsure",
        "204, '', Taken",
        "302, '', Unsure",
        "403, '<html>Access denied</html>', Unsure",
        "404, '<html>Not found</html>', Unsure",
        "502, '<html>Bad Gateway</html>', Unsure",
        "504, '<html>Gateway Time-out</html>', Unsure",
    })
    void believesNoProxy(int status, String body, String meaning) {
        assertEquals(meaning, answer("POST", status, Map.of(), body).getClass().getSimpleName());
    }

    @Test
    void takesWhatIsNotThereForAnAnswerToOneWhoAsked() {
        String body = "{\"code\":40410000,\"message\":\"order not found\"}";

        BrokerReply.Taken taken = assertInstanceOf(BrokerReply.Taken.class, answer("GET", 404, Map.of(), body));

        assertEquals(true, taken.answer().isMissingNode());
    }

    @ParameterizedTest
    @CsvSource({"30, 30", "0, 1", "-5, 1", "600, 60"})
    void waitsUntilTheLimitIsNewButNeverForLong(long reset, long waits) {
        Map<String, List<String>> headers =
                Map.of("X-RateLimit-Reset", List.of(Long.toString(NOW.getEpochSecond() + reset)));

        NotNow later = assertInstanceOf(NotNow.class, answer("POST", 429, headers, "{}"));

        assertEquals(Duration.ofSeconds(waits), later.after());
    }

    private BrokerReply answer(String method, int status, Map<String, List<String>> headers, String body) {
        return answers.read(
                WireCall.of(CallKind.ORDER_WRITE, method, ORDERS, Map.of()),
                new Answered(status, HttpHeaders.of(headers, (name, value) -> true), body));
    }
}
