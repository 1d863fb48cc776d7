package dev.tradeplane.broker.adapter.kite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.broker.adapter.wire.CallKind;
import dev.tradeplane.broker.adapter.wire.WireCall;
import dev.tradeplane.broker.adapter.wire.WireOutcome.Answered;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One row for each answer Kite documents, and for those seen that it does not. */
class KiteAnswersTest {
    private static final WireCall PLACE =
            WireCall.of(CallKind.ORDER_WRITE, "POST", URI.create("http://127.0.0.1/orders/regular"), Map.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            403 | TokenException      | Incorrect `api_key` or `access_token`.            | SessionEnded
            403 | PermissionException | Insufficient permission for that call.            | Denied
            403 | UserException       | The account is blocked                            | Denied
            400 | InputException      | Invalid `quantity`.                               | Denied
            400 | MarginException     | Insufficient funds                                | Denied
            400 | HoldingException    | Insufficient holdings                             | Denied
            400 | OrderException      | Trigger price is beyond the limit                 | Denied
            400 | OrderException      | Order request timed out. Please check the book    | Unsure
            500 | OrderException      | Could not place the order                         | Unsure
            500 | InputException      | Something is wrong                                | Unsure
            429 | NetworkException    | Too many requests                                 | NotNow
            503 | NetworkException    | The OMS cannot be reached                         | Unsure
            502 | DataException       | The OMS was not understood                        | Unsure
            500 | GeneralException    | Something went wrong                              | Unsure
            400 | NewException        | Nobody has seen this one                          | Unsure
            403 | PermissionException | IP (192.0.2.1) is not allowed to place orders for this app. | AddressRefused
            400 | InputException      | No IPs configured for this app.                   | AddressRefused
            """)
    void sortsWhatAnAnswerProves(int status, String kind, String message, String meaning) {
        String body = "{\"status\":\"error\",\"error_type\":\"" + kind + "\",\"message\":\"" + message + "\"}";

        assertEquals(meaning, meaningOf(status, body));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | {"status":"success","data":{"order_id":"1"}} | Taken
            502 | <html><body>Bad Gateway</body></html>        | Unsure
            200 | <html><body>Maintenance</body></html>        | Unsure
            200 | {"status":"success","data":{"orde            | Unsure
            200 | {}                                           | Unsure
            403 | {"status":"success"}                         | Unsure
            """)
    void believesNothingThatIsNotKites(int status, String body, String meaning) {
        assertEquals(meaning, meaningOf(status, body));
    }

    private static String meaningOf(int status, String body) {
        Answered answer = new Answered(status, HttpHeaders.of(Map.of(), (name, value) -> true), body);
        return new KiteAnswers().read(PLACE, answer).getClass().getSimpleName();
    }
}
