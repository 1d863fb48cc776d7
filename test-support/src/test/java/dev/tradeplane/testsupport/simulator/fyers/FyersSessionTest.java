package dev.tradeplane.testsupport.simulator.fyers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.testsupport.simulator.Http;
import dev.tradeplane.testsupport.simulator.Http.Answer;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.session.Sessions;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FyersSessionTest {
    private static final String PAGE = "/api/v3/generate-authcode?client_id=simkey&response_type=code&state=a%26b"
            + "&redirect_uri=http%3A%2F%2Flocalhost%2Fcallback";

    @TempDir
    private Path folder = Path.of("");

    private FyersCaller fyers;

    @BeforeEach
    void start() {
        fyers = new FyersCaller(folder, "--redirect", "http://localhost/callback");
    }

    @AfterEach
    void stop() {
        fyers.close();
    }

    @Test
    void theHashIsThatOfTheDocuments() {
        assertEquals(
                "d25b5d3da99e2a2038a5f2b70f8dcfa74bf0939c1815207919372b082c8e7e4d",
                Sessions.sha256("DEMOAPPID-100:demo_secret"));
    }

    @Test
    void theLoginPageSendsWhoeverOpensItBackWithACodeAndTheState() throws IOException, InterruptedException {
        String where = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(fyers.address().resolve(PAGE)).build(), BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .orElse("");

        assertTrue(where.startsWith("http://localhost/callback?s=ok&code=200&message=&auth_code="), where);
        assertTrue(where.endsWith("&state=a%26b"), where);
        String code = where.replaceAll(".*auth_code=", "").replaceAll("&.*", "");
        assertEquals(200, FyersCaller.exchange(fyers.address(), code).status());
        assertEquals(401, FyersCaller.exchange(fyers.address(), code).status());
    }

    @Test
    void aRedirectThatIsNotRegisteredIsRefused() {
        Answer refused = new Http(fyers.address()).get(PAGE.replace("callback", "elsewhere"));

        assertEquals(400, refused.status());
    }

    @Test
    void aWrongHashIsRefused() {
        Answer refused = new Http(fyers.address())
                .send(
                        "POST",
                        "/api/v3/validate-authcode",
                        "{\"grant_type\":\"authorization_code\",\"appIdHash\":\"0\",\"code\":\"x\"}");

        assertEquals(-352, refused.json().path("code").asInt());
    }

    @Test
    void theTokenSaysThatItEndsAtSixInTheMorningOfIndia() {
        String payload = fyers.token.split("\\.")[1];
        JsonNode claims = Json.read(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));

        assertEquals(
                FyersTime.nextFlush(Instant.now()).getEpochSecond(),
                claims.path("exp").asLong());
        assertEquals(Instant.parse("2026-11-24T00:30:00Z"), FyersTime.nextFlush(Instant.parse("2026-11-23T04:00:00Z")));
    }

    @Test
    void anExpiredAWrongAndAMissingTokenAreToldApart() {
        assertEquals(-15, code("Authorization", "simkey:" + fyers.token + "x"));
        assertEquals(-16, code("Authorization", "otherkey:" + fyers.token));
        assertEquals(-16, code());
        fyers.control.send("POST", "/session/expire", "");

        assertEquals(-8, fyers.get("/api/v3/profile").json().path("code").asInt());
        assertEquals(401, fyers.get("/api/v3/profile").status());
    }

    @Test
    void theEleventhRequestOfASecondIsTooMany() {
        Answer last = fyers.get("/api/v3/orders");
        for (int i = 0; i < 30 && last.status() == 200; i++) {
            last = fyers.get("/api/v3/orders");
        }

        assertEquals(429, last.status());
        assertEquals(-429, last.json().path("code").asInt());
    }

    private int code(String... headers) {
        return new Http(fyers.address(), headers)
                .get("/api/v3/profile")
                .json()
                .path("code")
                .asInt();
    }
}
