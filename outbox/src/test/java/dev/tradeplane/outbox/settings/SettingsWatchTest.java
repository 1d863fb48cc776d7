package dev.tradeplane.outbox.settings;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.contracts.order.TradingState;
import dev.tradeplane.contracts.settings.CellSettings;
import dev.tradeplane.outbox.json.WireMapper;
import dev.tradeplane.testsupport.fixture.Settings;
import dev.tradeplane.testsupport.json.WireJson;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsWatchTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final CellSettings MOUNTED = Settings.paperDesk();
    private static final CellSettings NEWER =
            Settings.aPaperDesk().tradingState(TradingState.HALTED).build();
    private static final CellSettings NEWEST =
            Settings.aPaperDesk().tradingState(TradingState.REDUCING).build();

    @TempDir
    Path folder;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<CellSettings> heard = new CopyOnWriteArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private FakeApiServer server;

    @SuppressWarnings("NullAway.Init")
    private SettingsFile settings;

    @BeforeEach
    void serve() throws Exception {
        server = FakeApiServer.start(folder);
        mount(MOUNTED);
    }

    @AfterEach
    void close() {
        settings.close(new ShutdownEvent());
        server.close();
    }

    @Test
    void beginsWithWhatTheConfigMapSaysNotWithTheOlderFile() {
        server.holds(WireJson.write(NEWER));

        start();

        assertEquals(List.of(NEWER), heard);
        assertEquals(
                "Bearer first-token /api/v1/namespaces/desk/configmaps"
                        + "?watch=true&fieldSelector=metadata.name%3Dpaper-settings&timeoutSeconds=30",
                server.asked().getFirst());
    }

    @Test
    void hearsOfEachChangeOnce() {
        server.holds(WireJson.write(NEWER));
        start();

        server.holds(WireJson.write(NEWEST));

        eventually(PATIENCE, () -> assertEquals(List.of(NEWER, NEWEST), heard));
    }

    @Test
    void isNotTakenBackByTheFileThatComesLater() throws IOException {
        server.holds(WireJson.write(NEWEST));
        start();

        mount(NEWER);
        server.holds(WireJson.write(MOUNTED));

        eventually(PATIENCE, () -> assertEquals(List.of(NEWEST, MOUNTED), heard));
    }

    @Test
    void usesTheFileWhenTheApiServerDoesNotAnswer() {
        server.answers(503);

        start();

        assertEquals(List.of(MOUNTED), heard);
        server.answers(200);
        server.holds(WireJson.write(NEWER));
        eventually(PATIENCE, () -> assertEquals(List.of(MOUNTED, NEWER), heard));
    }

    @Test
    void keepsTheNewerSettingsWhileTheApiServerIsAwayAndTheFileStays() {
        server.holds(WireJson.write(NEWER));
        start();

        int before = server.asked().size();
        server.answers(503);
        eventually(PATIENCE, () -> assertTrue(server.asked().size() >= before + 2));

        assertEquals(List.of(NEWER), heard);
    }

    @Test
    void takesAFileThatChangesWhileTheApiServerIsAway() throws IOException {
        server.holds(WireJson.write(NEWER));
        start();
        int before = server.asked().size();
        server.answers(403);
        eventually(PATIENCE, () -> assertTrue(server.asked().size() >= before + 2));

        mount(NEWEST);

        eventually(PATIENCE, () -> assertEquals(List.of(NEWER, NEWEST), heard));
    }

    @Test
    void missesNothingBetweenTwoWatches() throws IOException {
        server.holds(WireJson.write(NEWER));
        start();
        Files.writeString(folder.resolve("token"), "second-token");
        int before = server.asked().size();

        server.endsWatches();
        server.holds(WireJson.write(NEWEST));

        eventually(PATIENCE, () -> assertEquals(List.of(NEWER, NEWEST), heard));
        assertTrue(server.asked().get(before).startsWith("Bearer second-token "));
    }

    @Test
    void staysWithWhatWasSaidWhenTheConfigMapIsDeleted() {
        server.holds(WireJson.write(NEWER));
        start();

        server.says("DELETED", Map.of("data", Map.of(Configured.KEY, WireJson.write(MOUNTED))));
        server.holds(WireJson.write(NEWEST));

        eventually(PATIENCE, () -> assertEquals(NEWEST, heard.getLast()));
        assertEquals(List.of(NEWER, NEWEST), heard);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "{\"account\":"})
    void keepsTheLastGoodSettingsWhenTheConfigMapIsBad(String bad) {
        server.holds(WireJson.write(NEWER));
        start();

        server.holds(bad);

        eventually(
                PATIENCE,
                () -> assertEquals(1, meters.get("settings.refused").gauge().value()));
        assertEquals(Optional.of(NEWER), settings.current());
        server.holds(WireJson.write(NEWEST));
        eventually(PATIENCE, () -> assertEquals(Optional.of(NEWEST), settings.current()));
    }

    @Test
    void triesAgainAfterAnErrorInTheWatch() {
        server.holds(WireJson.write(NEWER));
        start();
        int before = server.asked().size();

        server.says("ERROR", Map.of("code", 410, "message", "too old"));
        eventually(PATIENCE, () -> assertTrue(server.asked().size() > before));
        server.holds(WireJson.write(NEWEST));

        eventually(PATIENCE, () -> assertEquals(List.of(NEWER, NEWEST), heard));
    }

    private void start() {
        settings = new SettingsFile(server.config(), WireMapper.create(), meters);
        settings.follow(heard::add);
    }

    private void mount(CellSettings mounted) throws IOException {
        Path next = Files.writeString(folder.resolve("settings.json.next"), WireJson.write(mounted));
        Files.move(next, folder.resolve("settings.json"), StandardCopyOption.ATOMIC_MOVE);
    }
}
