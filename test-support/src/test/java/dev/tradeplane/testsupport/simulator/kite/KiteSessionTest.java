package dev.tradeplane.testsupport.simulator.kite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.testsupport.simulator.Http;
import dev.tradeplane.testsupport.simulator.Http.Answer;
import dev.tradeplane.testsupport.simulator.session.Sessions;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KiteSessionTest {
    @TempDir
    private Path folder = Path.of("");

    private KiteCaller kite;

    @BeforeEach
    void start() {
        kite = new KiteCaller(folder);
    }

    @AfterEach
    void stop() {
        kite.close();
    }

    @Test
    void theChecksumsAreThoseOfTheDocuments() {
        assertEquals(
                "c7b0a2df8c85172a51495c31bf9d6aec45ca090710f3d865eb392ed37f273ef5",
                Sessions.sha256("demo_api_key" + "demo_request_token" + "demo_api_secret"));
        assertEquals(
                "4f2c500cf58c46346975eb229b499804e4e90d11a37fe23e35320f312da8a6fc",
                Sessions.sha256("220303000308932" + "2022-03-03 09:24:25" + "demo_api_secret"));
    }

    @Test
    void aWrongChecksumAndAUsedTokenAreRefused() {
        String code = kite.control
                .send("POST", "/session/login", "")
                .json()
                .path("code")
                .asText();
        String good =
                "api_key=simkey&request_token=" + code + "&checksum=" + Sessions.sha256("simkey" + code + "simsecret");

        Answer wrong = kite.send("POST", "/session/token", good + "0");
        Answer first = kite.send("POST", "/session/token", good);
        Answer second = kite.send("POST", "/session/token", good);

        assertEquals(403, wrong.status());
        assertEquals("TokenException", wrong.json().path("error_type").asText());
        assertEquals(200, first.status());
        assertEquals(403, second.status());
    }

    @Test
    void anExpiredTokenIsRefusedUntilTheNextLogin() {
        kite.control.send("POST", "/session/expire", "");

        Answer refused = kite.get("/user/profile");

        assertEquals(403, refused.status());
        assertEquals("TokenException", refused.json().path("error_type").asText());
    }

    @Test
    void aCallWithoutTheVersionIsRefused() {
        Answer refused = new Http(kite.address(), "Authorization", "token simkey:" + kite.token).get("/user/profile");

        assertEquals(400, refused.status());
    }

    @Test
    void theLoginPageGivesWhoeverOpensItARequestToken() {
        Answer page = new Http(kite.address()).get("/connect/login?v=3&api_key=simkey");

        assertTrue(page.body().contains("request_token"), page.body());
    }

    @Test
    void tokensEndAtSixInTheMorningOfIndia() {
        assertEquals(Instant.parse("2026-11-24T00:30:00Z"), KiteTime.nextFlush(Instant.parse("2026-11-23T04:00:00Z")));
        assertEquals(Instant.parse("2026-11-23T00:30:00Z"), KiteTime.nextFlush(Instant.parse("2026-11-23T00:29:59Z")));
    }

    @Test
    void theEleventhRequestOfASecondIsTooMany() {
        Answer last = kite.get("/orders");
        for (int i = 0; i < 30 && last.status() == 200; i++) {
            last = kite.get("/orders");
        }

        assertEquals(429, last.status());
        assertEquals("NetworkException", last.json().path("error_type").asText());
    }
}
