package dev.tradeplane.testsupport.simulator.breeze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.testsupport.simulator.Http;
import dev.tradeplane.testsupport.simulator.Http.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BreezeSessionTest {
    private static final Instant DAY = Instant.parse("2026-11-02T04:00:00Z");
    private static final String INVALID = "Authentication Fail :: Invalid Checksum.";

    @TempDir
    private Path folder = Path.of("");

    private BreezeCaller breeze;

    @BeforeEach
    void start() {
        breeze = new BreezeCaller(folder, "--redirect", "http://127.0.0.1:9/callback?account=alpha");
    }

    @AfterEach
    void stop() {
        breeze.close();
    }

    @Test
    void theSignaturesAreThoseOfTheDocuments() {
        assertEquals(
                "token faaf348f19866066e359de772d50853a3b2e2228f45d0bc72d050f912f3c6813",
                BreezeSigner.headers("", "{}", DAY, "demo_secret")[9]);
        assertEquals(
                "token 0f4f5222004e533e6ec8f74bfe4557089721e3bf4c2f32b95df77ad59f293675",
                BreezeSigner.headers("", BreezeCaller.named("NFO", "202611020000000001"), DAY, "demo_secret")[9]);
    }

    @Test
    void theTokenIsTheUserAndAKey() {
        String plain = new String(Base64.getDecoder().decode(breeze.token), StandardCharsets.UTF_8);

        assertTrue(plain.startsWith("SIMUSER:"), plain);
    }

    @Test
    void aSessionCanBeAskedForAgainOnItsDay() {
        assertEquals(
                breeze.token,
                BreezeSigner.exchange(breeze.address(), breeze.code)
                        .path("session_token")
                        .asText());

        breeze.control.send("POST", "/session/expire", "");

        assertEquals(
                "Resource not available.",
                BreezeCaller.error(BreezeSigner.details(breeze.address(), breeze.code, "simkey")));
    }

    @Test
    void aStrangeCodeAndAStrangeKeyAreRefused() {
        assertEquals(
                "Invalid session.", BreezeCaller.error(BreezeSigner.details(breeze.address(), "nonsense", "simkey")));
        assertEquals(
                "Public Key does not exist.",
                BreezeCaller.error(BreezeSigner.details(breeze.address(), breeze.code, "otherkey")));
    }

    @Test
    void aBodyThatWasNotSignedIsRefused() {
        String[] headers = BreezeSigner.headers(breeze.token, "{}");

        Answer other = new Http(breeze.address(), headers).send("GET", BreezeSigner.API + "funds", "{\"a\":\"b\"}");
        Answer none = new Http(breeze.address(), headers).get(BreezeSigner.API + "funds");
        Answer unsigned =
                new Http(breeze.address(), BreezeSigner.headers(breeze.token, "")).get(BreezeSigner.API + "funds");

        assertEquals(INVALID, BreezeCaller.error(other));
        assertEquals(401, other.status());
        assertEquals(INVALID, BreezeCaller.error(none));
        assertEquals(INVALID, BreezeCaller.error(unsigned));
    }

    @Test
    void anExpiredSessionIsToldAsAWrongChecksum() {
        breeze.control.send("POST", "/session/expire", "");

        assertEquals(INVALID, BreezeCaller.error(breeze.get("funds", "{}")));
    }

    @Test
    void theLoginPageSendsWhoeverOpensItBackWithASession() throws IOException, InterruptedException {
        HttpRequest open = HttpRequest.newBuilder(URI.create(breeze.address() + "/apiuser/login?api_key=simkey"))
                .build();

        HttpResponse<String> page = HttpClient.newHttpClient().send(open, BodyHandlers.ofString());

        String back = page.headers().firstValue("Location").orElse("");
        assertEquals(302, page.statusCode());
        assertTrue(back.startsWith("http://127.0.0.1:9/callback?account=alpha&apisession="), back);
        assertEquals(
                BreezeSession.USER,
                BreezeSigner.exchange(breeze.address(), back.substring(back.lastIndexOf('=') + 1))
                        .path("idirect_userid")
                        .asText());
    }

    @Test
    void sessionsEndAtMidnightOfIndia() {
        assertEquals(
                Instant.parse("2026-11-23T18:30:00Z"), BreezeTime.nextMidnight(Instant.parse("2026-11-23T04:00:00Z")));
        assertEquals(
                Instant.parse("2026-11-24T18:30:00Z"), BreezeTime.nextMidnight(Instant.parse("2026-11-23T18:30:00Z")));
    }

    @Test
    void theEleventhOrderOfASecondIsTooMany() {
        Answer last = breeze.send("POST", "order", BreezeCaller.RELIANCE.formatted("100"));
        for (int i = 0; i < 40 && last.status() == 200; i++) {
            last = breeze.send("POST", "order", BreezeCaller.RELIANCE.formatted("100"));
        }

        assertEquals(5, last.json().path("Status").asInt());
        assertTrue(BreezeCaller.error(last).startsWith("Limit exceed: API call per minute"), last.body());
    }

    @Test
    void theNewerBarsWantNoSignature() {
        String path = "/api/v2/historicalcharts?interval=1minute&from_date=2026-11-20T09:15:00.000Z"
                + "&to_date=2026-11-20T09:17:00.000Z&stock_code=RELIND&exch_code=NSE&product_type=cash";

        Answer bars = new Http(breeze.address(), "X-SessionToken", breeze.token, "apikey", "simkey").get(path);
        Answer stranger = new Http(breeze.address(), "X-SessionToken", "nobody", "apikey", "simkey").get(path);

        assertEquals(3, BreezeCaller.success(bars).size());
        assertEquals(
                "2026-11-20 09:15:00",
                bars.json().path("Success").path(0).path("datetime").asText());
        assertEquals(401, stranger.status());
    }
}
