package dev.tradeplane.broker.adapter.fyers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.broker.adapter.wire.BrokerReply;
import dev.tradeplane.broker.adapter.wire.BrokerReply.NotNow;
import dev.tradeplane.broker.adapter.wire.CallKind;
import dev.tradeplane.broker.adapter.wire.WireCall;
import dev.tradeplane.broker.adapter.wire.WireOutcome.Answered;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FyersAnswersTest {
    private static final WireCall PLACE =
            WireCall.of(CallKind.ORDER_WRITE, "POST", URI.create("http://localhost/api/v3/orders/sync"), Map.of());

    @ParameterizedTest
    @CsvSource({
        "200, ok, 1101, Order submitted successfully, Taken",
        "200, ok, 1102, Successfully modified order, Taken",
        "200, ok, 1103, Successfully cancelled order, Taken",
        "200, ok, 200, '', Taken",
        "200, ok, 201, in transit, Unsure",
        "500, ok, 1101, Order submitted successfully, Unsure",
        "401, error, -8, Your token has expired, SessionEnded",
        "401, error, -15, Please provide a valid token, SessionEnded",
        "401, error, -16, Could not authenticate the user, SessionEnded",
        "401, error, -17, Token is invalid or expired, SessionEnded",
        "400, error, -50, The input symbol is invalid., Denied",
        "400, error, -50, Price is not a multiple of tick size 0.0500, Denied",
        "400, error, -50, Request rejected: Order placement restricted. Algo orders are not allowed from this app A-100, "
                + "AddressRefused",
        "400, error, -51, Invalid order id, Denied",
        "400, error, -53, Invalid position id, Denied",
        "400, error, -300, Invalid symbol, Denied",
        "400, error, -352, Invalid app id, Denied",
        "400, error, 400, Bad multileg input, Denied",
        "403, error, 403, No permission, Denied",
        "429, error, -429, request limit reached, NotNow",
        "200, error, 429, request limit reached, NotNow",
        "400, error, -99, RED:Margin Shortfall:INR 203.50 Available:INR 100.00, Denied",
        "200, error, -99, Token is expired, SessionEnded",
        "401, error, -99, unauthorised access token, SessionEnded",
        "500, error, -99, internal server error, Unsure",
        "400, error, -99, Something went wrong, Unsure",
        "500, error, -50, The input symbol is invalid., Unsure",
        "200, error, -1, never documented, Unsure",
        "200, maybe, 1101, never documented, Unsure",
    })
    void sortsEveryDocumentedAnswer(int status, String word, int code, String message, String meaning) {
        String body = "{\"s\":\"%s\",\"code\":%d,\"message\":\"%s\",\"id\":\"1\"}".formatted(word, code, message);

        assertEquals(meaning, meaningOf(status, Map.of(), body).getClass().getSimpleName());
    }

    @ParameterizedTest
    @CsvSource({"502, '<html>Bad Gateway</html>'", "200, '{\"s\":\"ok\",\"code\":11'", "200, ''", "200, '[]'", "403, ''"
    })
    void whatFyersDidNotWriteProvesNothing(int status, String body) {
        assertEquals("Unsure", meaningOf(status, Map.of(), body).getClass().getSimpleName());
    }

    @Test
    void waitsAsLongAsItIsTold() {
        String body = "{\"s\":\"error\",\"code\":-429,\"message\":\"request limit reached\"}";

        assertEquals(new NotNow("request limit reached", Duration.ofSeconds(1)), meaningOf(429, Map.of(), body));
        assertEquals(
                new NotNow("request limit reached", Duration.ofSeconds(7)),
                meaningOf(429, Map.of("Retry-After", List.of("7")), body));
        assertEquals(
                new NotNow("request limit reached", Duration.ofMillis(6400)),
                meaningOf(429, Map.of("Retry-After", List.of("7"), "X-Retry-After-Ms", List.of("6400")), body));
    }

    @Test
    void aPauseThatIsNoNumberIsTheUsualOne() {
        String body = "{\"s\":\"error\",\"code\":-429,\"message\":\"slow down\"}";

        assertEquals(
                new NotNow("slow down", Duration.ofSeconds(1)),
                meaningOf(429, Map.of("Retry-After", List.of("Wed, 21 Oct 2026 07:28:00 GMT")), body));
    }

    private static BrokerReply meaningOf(int status, Map<String, List<String>> headers, String body) {
        return new FyersAnswers().read(PLACE, new Answered(status, HttpHeaders.of(headers, (a, b) -> true), body));
    }
}
