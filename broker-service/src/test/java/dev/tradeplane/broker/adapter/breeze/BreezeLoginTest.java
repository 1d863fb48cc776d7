package dev.tradeplane.broker.adapter.breeze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.broker.adapter.SessionLife;
import dev.tradeplane.broker.adapter.SimulatedBroker;
import dev.tradeplane.broker.adapter.session.BrokerLogin;
import dev.tradeplane.broker.adapter.session.LoginRefusedException;
import dev.tradeplane.broker.adapter.session.SessionToken;
import dev.tradeplane.testsupport.simulator.DialectName;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BreezeLoginTest {
    @TempDir
    private Path folder = Path.of("");

    private SimulatedBroker simulated;
    private BrokerLogin login;

    @BeforeEach
    void start() {
        start(Desk.CREDENTIALS);
    }

    private void start(Map<String, String> credentials) {
        simulated = new SimulatedBroker(DialectName.BREEZE, folder, credentials);
        login = new BreezeBroker(simulated, simulated, new DownloadedContracts(), Clock.systemUTC())
                .login()
                .orElseThrow();
    }

    @AfterEach
    void stop() {
        simulated.close();
    }

    @Test
    void theLinkOpensThePageWhereAPersonLogsIn() throws IOException, InterruptedException {
        HttpRequest open = HttpRequest.newBuilder(link()).build();

        String page =
                HttpClient.newHttpClient().send(open, BodyHandlers.ofString()).body();

        String session = page.substring(page.indexOf("<code>") + 6, page.indexOf("</code>"));
        assertEquals("SIMUSER", login.exchange(Map.of("apisession", session)).user());
    }

    @Test
    void theLinkWritesAKeyAsAnAddressNeedsIt() {
        stop();
        start(Map.of("apiKey", "a+b=c&d", "apiSecret", "simsecret"));

        assertEquals("api_key=a%2Bb%3Dc%26d", link().getRawQuery());
    }

    @Test
    void aSessionEndsAtMidnightOfIndia() {
        SessionToken session =
                login.exchange(Map.of("apisession", simulated.control().login()));

        assertEquals(
                LocalTime.MIDNIGHT,
                session.expiresAt().atZone(SessionLife.INDIA).toLocalTime());
        assertFalse(session.toString().contains(session.value()));
    }

    @Test
    void whatBreezeDidNotSendIsRefused() {
        assertThrows(LoginRefusedException.class, () -> login.exchange(Map.of("apisession", "nonsense")));
        LoginRefusedException none = assertThrows(LoginRefusedException.class, () -> login.exchange(Map.of()));
        assertTrue(String.valueOf(none.getMessage()).startsWith("breeze"));
    }

    @Test
    void anUnknownApplicationIsRefused() {
        stop();
        start(Map.of("apiKey", "otherkey", "apiSecret", "simsecret"));
        String session = simulated.control().login();

        assertThrows(LoginRefusedException.class, () -> login.exchange(Map.of("apisession", session)));
    }

    private URI link() {
        return login.link(new BrokerLogin.Callback(URI.create("http://localhost:8080/login"), "state"));
    }
}
