package dev.tradeplane.broker.adapter.breeze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.broker.adapter.wire.BrokerReply;
import dev.tradeplane.broker.adapter.wire.CallKind;
import dev.tradeplane.broker.adapter.wire.WireCall;
import dev.tradeplane.broker.adapter.wire.WireOutcome.Answered;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreezeAnswersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Taken          | 200 | {"Success":{"order_id":"1"},"Status":200,"Error":null}
            Taken          | 200 | {"Success":null,"Status":200,"Error":null}
            Unsure         | 200 | {"Success":null,"Status":200,"Error":"half a success"}
            Unsure         | 502 | {"Success":{"order_id":"1"},"Status":200,"Error":null}
            NotNow         | 401 | {"Success":null,"Status":5,"Error":"Limit exceed: API call per minute:100"}
            NotNow         | 200 | {"Success":null,"Status":5,"Error":"Limit exceed: API call per day: 5000"}
            SessionEnded   | 401 | {"Success":null,"Status":5,"Error":"Authentication Fail :: Invalid Checksum."}
            SessionEnded   | 200 | {"Success":null,"Status":500,"Error":"Invalid session."}
            Denied         | 200 | {"Success":null,"Status":500,"Error":"Public Key does not exist."}
            Unsure         | 200 | {"Success":null,"Status":500,"Error":"Resource not available."}
            Denied         | 200 | {"Success":null,"Status":500,"Error":"No Data Found"}
            Unsure         | 200 | {"Success":null,"Status":500,"Error":"Error while calling service, Please contact admin (T2:154)"}
            Unsure         | 503 | {"Success":null,"Status":503,"Error":"Service Unavailable"}
            Denied         | 200 | {"Success":"","Status":500,"Error":"Order-type should be either 'limit' or 'stoploss'"}
            Denied         | 200 | {"Success":"","Status":500,"Error":"NDX as Exchange-Code not allowed"}
            Denied         | 200 | {"Success":"","Status":500,"Error":"Stock-Code cannot be empty"}
            Denied         | 200 | {"Success":null,"Status":500,"Error":"Quantity should be a multiple of the lot size 65"}
            Denied         | 200 | {"Success":null,"Status":500,"Error":"Insufficient limits"}
            Unsure         | 500 | {"Success":null,"Status":500,"Error":"Insufficient limits"}
            Unsure         | 200 | {"Success":null,"Status":500,"Error":"Something new"}
            Unsure         | 200 | {"Success":null,"Status":500,"Error":null}
            Denied         | 403 | {"Success":null,"Status":403,"Error":"Forbidden"}
            AddressRefused | 403 | {"Success":null,"Status":403,"Error":"IP address is not registered for this app."}
            Unsure         | 429 | <html><body>429 Too Many Requests</body></html>
            Unsure         | 502 | <html><body>502 Bad Gateway</body></html>
            Unsure         | 200 | {"Success":{"order_id":"2026
            Unsure         | 200 | []
            """)
    void sortsAWriteByWhatItsAnswerProves(String meaning, int http, String body) {
        assertEquals(meaning, meaning(CallKind.ORDER_WRITE, http, body));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Taken          | ORDER_READ | {"Success":null,"Status":500,"Error":"No Data Found"}
            Taken          | QUOTE      | {"Success":null,"Status":500,"Error":"No Data Found"}
            Unsure         | ORDER_READ | {"Success":null,"Status":500,"Error":"Resource not available."}
            SessionEnded   | LOGIN      | {"Success":null,"Status":500,"Error":"Resource not available."}
            """)
    void readsTheSameWordsByWhatWasAsked(String meaning, CallKind kind, String body) {
        assertEquals(meaning, meaning(kind, 200, body));
    }

    @Test
    void waitsAsLongAsTheCountLasts() {
        BrokerReply minute = read(CallKind.ORDER_READ, 401, said("Limit exceed: API call per minute:100"));
        BrokerReply day = read(CallKind.ORDER_READ, 401, said("Limit exceed: API call per day: 5000"));

        assertEquals(Duration.ofMinutes(1), ((BrokerReply.NotNow) minute).after());
        assertTrue(((BrokerReply.NotNow) day).after().compareTo(Duration.ofMinutes(1)) > 0);
    }

    private static String said(String error) {
        return "{\"Success\":null,\"Status\":5,\"Error\":\"" + error + "\"}";
    }

    private static String meaning(CallKind kind, int http, String body) {
        return read(kind, http, body).getClass().getSimpleName();
    }

    private static BrokerReply read(CallKind kind, int http, String body) {
        WireCall call = WireCall.of(kind, "POST", URI.create("http://broker/order"), Map.of());
        HttpHeaders none = HttpHeaders.of(Map.of(), (name, value) -> true);
        return new BreezeAnswers().read(call, new Answered(http, none, body));
    }
}
