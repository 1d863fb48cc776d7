package dev.tradeplane.testsupport.simulator.breeze;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.testsupport.simulator.Http;
import dev.tradeplane.testsupport.simulator.Http.Answer;
import dev.tradeplane.testsupport.simulator.session.Sessions;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Signs calls as an application does. */
final class BreezeSigner {
    static final String API = "/breezeapi/api/v1/";

    private BreezeSigner() {}

    /** The token of the day. */
    static String login(URI broker, Http control) {
        return exchange(broker, code(control)).path("session_token").asText();
    }

    static String code(Http control) {
        return control.send("POST", "/session/login", "").json().path("code").asText();
    }

    static JsonNode exchange(URI broker, String code) {
        Answer answer = details(broker, code, "simkey");
        if (answer.json().path("Success").isNull()) {
            throw new AssertionError(answer.body());
        }
        return answer.json().path("Success");
    }

    static Answer details(URI broker, String code, String key) {
        return new Http(broker, "Content-Type", "application/json")
                .send("GET", API + "customerdetails", "{\"SessionToken\":\"" + code + "\",\"AppKey\":\"" + key + "\"}");
    }

    static String[] headers(String token, String body) {
        return headers(token, body, Instant.now().truncatedTo(ChronoUnit.SECONDS), "simsecret");
    }

    static String[] headers(String token, String body, Instant at, String secret) {
        String timestamp = at.toString().replace("Z", ".000Z");
        return new String[] {
            "Content-Type",
            "application/json",
            "X-AppKey",
            "simkey",
            "X-SessionToken",
            token,
            "X-Timestamp",
            timestamp,
            "X-Checksum",
            "token " + Sessions.sha256(timestamp + body + secret)
        };
    }
}
