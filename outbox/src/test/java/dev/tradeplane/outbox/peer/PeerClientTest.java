package dev.tradeplane.outbox.peer;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.tradeplane.contracts.problem.Problem;
import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.outbox.web.ProblemException;
import dev.tradeplane.testsupport.clock.TickingClock;
import dev.tradeplane.testsupport.json.WireJson;
import dev.tradeplane.testsupport.peer.Behaviour;
import dev.tradeplane.testsupport.peer.FakePeer;
import dev.tradeplane.testsupport.peer.Received;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PeerClientTest {
    private static final String PATH = "/internal/things";
    private static final Duration SOON = Duration.ofSeconds(10);
    private final FakePeer peer = FakePeer.start(TickingClock.onMondayMorning());
    private PeerClient client;

    @BeforeEach
    void connect(@TempDir Path folder) throws IOException {
        client = Peers.client(folder, peer.url());
    }

    @AfterEach
    void close() {
        peer.close();
    }

    @Test
    void deliversTheBytesUnderItsOwnKey() {
        client.deliver(Peer.AUDIT_SERVICE, PATH, "{}\n{ }\n".getBytes(UTF_8));

        Received request = peer.requests(PATH).getFirst();
        assertEquals("POST", request.method());
        assertEquals("Bearer own-key", request.authorization());
        assertEquals("{}\n{ }\n", request.body());
    }

    @Test
    void readsWhatThePeerAnswers() {
        peer.serves(PATH, Map.of("a", "b"));
        TypeReference<Map<String, String>> map = new TypeReference<>() {};

        assertEquals(Map.of("a", "b"), client.get(Peer.AUDIT_SERVICE, PATH, Map.class));
        assertEquals(Map.of("a", "b"), client.call(Peer.AUDIT_SERVICE, "PUT", PATH, Map.of("x", 1), map));
        assertEquals(Map.of("a", "b"), client.ask(Peer.AUDIT_SERVICE, PATH, Duration.ofSeconds(1), Map.class));
        assertEquals("{\"x\":1}", peer.requests(PATH).get(1).body());
    }

    @Test
    void waitsNoLongerThanItIsToldForWhatIsSoonWorthless() {
        peer.at(PATH, new Behaviour.Hangs());

        assertThrows(
                PeerUnavailableException.class,
                () -> client.getWithin(Duration.ofMillis(20), Peer.AUDIT_SERVICE, PATH, Map.class));
    }

    @Test
    void followsAnAnswerLineByLine() {
        peer.at(PATH, new Behaviour.Answers(200, "data: 1\n\ndata: 2\n"));

        try (Stream<String> lines = client.follow(Peer.AUDIT_SERVICE, PATH)) {
            assertEquals(List.of("data: 1", "", "data: 2"), lines.toList());
        }
    }

    @Test
    void throwsAProblemAsItCame() {
        Problem problem = Problem.of(ProblemType.ORDER_NOT_OPEN, "it is filled");
        peer.at(PATH, new Behaviour.Answers(409, WireJson.write(problem)));

        ProblemException thrown =
                assertThrows(ProblemException.class, () -> client.tell(Peer.AUDIT_SERVICE, "POST", PATH, null));

        assertEquals(problem, thrown.problem());
    }

    static List<Behaviour> ofWhichNothingIsKnown() {
        return List.of(
                new Behaviour.Answers(500, "{}"),
                new Behaviour.Answers(503, ""),
                new Behaviour.Answers(404, "<html>no such page</html>"),
                new Behaviour.Answers(401, WireJson.write(Problem.of(ProblemType.UNAUTHENTICATED, "who are you"))),
                new Behaviour.Answers(403, WireJson.write(Problem.of(ProblemType.FORBIDDEN, "not you"))),
                new Behaviour.Answers(302, ""),
                new Behaviour.Answers(200, "<html>welcome</html>"),
                new Behaviour.TakesAndDrops(),
                new Behaviour.Drops(),
                new Behaviour.Hangs());
    }

    @ParameterizedTest
    @MethodSource("ofWhichNothingIsKnown")
    void saysThatNothingIsKnownOfAnyOtherAnswer(Behaviour behaviour) {
        peer.at(PATH, behaviour);

        assertThrows(PeerUnavailableException.class, () -> client.get(Peer.AUDIT_SERVICE, PATH, Map.class));
    }

    @Test
    void saysThatAPeerWhichIsNotThereIsUnavailable() {
        peer.close();

        assertThrows(PeerUnavailableException.class, () -> client.get(Peer.AUDIT_SERVICE, PATH, Map.class));
    }

    @Test
    void insistsWhenAConnectionBreaks(@TempDir Path folder) throws IOException {
        PeerClient patient = Peers.client(folder, peer.url(), SOON);
        AtomicInteger broken = new AtomicInteger();
        peer.at(PATH, new Behaviour.TakesAndDrops());
        TypeReference<Map<String, String>> map = new TypeReference<>() {};
        Thread.ofVirtual().start(() -> {
            eventually(SOON, () -> assertFalse(peer.requests(PATH).isEmpty()));
            broken.set(peer.requests(PATH).size());
            peer.serves(PATH, Map.of("a", "b"));
        });

        assertEquals(Map.of("a", "b"), patient.insist(Peer.AUDIT_SERVICE, PATH, Map.of(), map));

        assertTrue(broken.get() > 0);
    }

    @Test
    void callsAnotherProcessOfAPeerWhenOneIsNotThere(@TempDir Path folder) throws IOException {
        peer.serves(PATH, Map.of("a", "b"));
        PeerClient caller = Peers.client(folder, List.of("http://127.0.0.1:1", peer.url()), SOON);
        TypeReference<Map<String, String>> map = new TypeReference<>() {};

        assertEquals(Map.of("a", "b"), caller.call(Peer.AUDIT_SERVICE, "POST", PATH, Map.of(), map));

        assertEquals(1, peer.requests(PATH).size());
    }

    @Test
    void doesNotRepeatWhatMightBeDoneTwice() {
        peer.at(PATH, new Behaviour.TakesAndDrops());

        assertThrows(PeerUnavailableException.class, () -> client.tell(Peer.AUDIT_SERVICE, "POST", PATH, Map.of()));

        assertEquals(1, peer.requests(PATH).size());
    }

    @Test
    void namesTheSettingOfAPeerItDoesNotKnow() {
        IllegalStateException thrown =
                assertThrows(IllegalStateException.class, () -> client.get(Peer.GATEWAY, PATH, Map.class));

        assertEquals("tradeplane.peers.url.gateway is not set", thrown.getMessage());
    }
}
