package dev.tradeplane.broker.adapter.fyers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.broker.adapter.SessionLife;
import dev.tradeplane.broker.adapter.SimulatedBroker;
import dev.tradeplane.broker.adapter.encoding.Sha256;
import dev.tradeplane.broker.adapter.session.BrokerLogin;
import dev.tradeplane.broker.adapter.session.LoginRefusedException;
import dev.tradeplane.broker.adapter.session.SessionToken;
import dev.tradeplane.testsupport.simulator.DialectName;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FyersLoginTest {
    @TempDir
    private Path folder = Path.of("");

    private SimulatedBroker simulated;
    private BrokerLogin login;

    @BeforeEach
    void start() {
        simulated = new SimulatedBroker(DialectName.FYERS, folder, Desk.CREDENTIALS);
        login = new FyersBroker(simulated, simulated, Desk.knowing(), Clock.systemUTC())
                .login()
                .orElseThrow();
    }

    @AfterEach
    void stop() {
        simulated.close();
    }

    @Test
    void theHashIsThatOfTheDocuments() {
        assertEquals(
                "d25b5d3da99e2a2038a5f2b70f8dcfa74bf0939c1815207919372b082c8e7e4d",
                Sha256.hex("DEMOAPPID-100:demo_secret"));
    }

    @Test
    void theLinkNamesTheApplicationAndWhereToComeBack() {
        URI link = login.link(new BrokerLogin.Callback(URI.create("http://localhost:8080/login?x=1"), "a&b"));

        assertEquals("/api/v3/generate-authcode", link.getPath());
        assertEquals(
                "client_id=simkey&redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Flogin%3Fx%3D1&response_type=code&state=a%26b",
                link.getRawQuery());
    }

    @Test
    void aSessionEndsWhenItsTokenSays() {
        SessionToken session =
                login.exchange(Map.of("auth_code", simulated.control().login(), "s", "ok"));

        assertEquals(
                LocalTime.of(6, 0),
                session.expiresAt().atZone(SessionLife.INDIA).toLocalTime());
        assertFalse(session.user().isEmpty());
        assertFalse(session.toString().contains(session.value()));
    }

    @Test
    void aCodeThatIsUsedOrNoneIsRefused() {
        String code = simulated.control().login();
        login.exchange(Map.of("auth_code", code, "s", "ok"));

        assertThrows(LoginRefusedException.class, () -> login.exchange(Map.of("auth_code", code, "s", "ok")));
        assertThrows(LoginRefusedException.class, () -> login.exchange(Map.of("auth_code", code, "s", "error")));
        LoginRefusedException none = assertThrows(LoginRefusedException.class, () -> login.exchange(Map.of("s", "ok")));
        assertTrue(String.valueOf(none.getMessage()).startsWith("fyers"));
    }
}
