package dev.tradeplane.outbox.settings;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.contracts.order.TradingState;
import dev.tradeplane.contracts.settings.CellSettings;
import dev.tradeplane.outbox.json.WireMapper;
import dev.tradeplane.testsupport.fixture.Settings;
import dev.tradeplane.testsupport.json.WireJson;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final CellSettings FIRST = Settings.paperDesk();
    private static final CellSettings SECOND =
            Settings.aPaperDesk().tradingState(TradingState.HALTED).build();

    @TempDir
    Path folder;

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private SettingsFile settings;

    @BeforeEach
    void watch() throws IOException {
        write(WireJson.write(FIRST));
        settings = watched();
    }

    @AfterEach
    void close() {
        settings.close(new ShutdownEvent());
    }

    @Test
    void readsTheFileBeforeAnybodyAsks() {
        assertEquals(Optional.of(FIRST), settings.current());
    }

    @Test
    void tellsFollowersOfTheSettingsNowAndOfEachChangeOnce() throws IOException {
        List<CellSettings> heard = new CopyOnWriteArrayList<>();
        settings.follow(heard::add);

        write(WireJson.write(SECOND));

        eventually(PATIENCE, () -> assertEquals(Optional.of(SECOND), settings.current()));
        eventually(PATIENCE, () -> assertEquals(List.of(FIRST, SECOND), heard));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "[]", "{\"account\":", "{\"account\":\"test-desk\",\"surprise\":1}"})
    void keepsTheLastGoodSettingsWhenAnEditIsBad(String bad) throws IOException {
        write(bad);

        eventually(PATIENCE, () -> assertEquals(1, refused()));
        assertEquals(Optional.of(FIRST), settings.current());
        write(WireJson.write(SECOND));
        eventually(PATIENCE, () -> assertEquals(Optional.of(SECOND), settings.current()));
    }

    @Test
    void keepsTheLastGoodSettingsWhileTheFileIsGone() throws IOException {
        Files.delete(folder.resolve("settings.json"));

        eventually(PATIENCE, () -> assertEquals(1, refused()));
        assertEquals(Optional.of(FIRST), settings.current());
    }

    @Test
    void goesOnWhenAFollowerFails() throws IOException {
        List<CellSettings> heard = new CopyOnWriteArrayList<>();
        settings.follow(said -> {
            if (said.equals(SECOND)) {
                throw new IllegalStateException("broken follower");
            }
        });
        settings.follow(heard::add);

        write(WireJson.write(SECOND));

        eventually(PATIENCE, () -> assertEquals(List.of(FIRST, SECOND), heard));
    }

    @Test
    void hasNoSettingsUntilAFirstGoodFile() throws IOException {
        settings.close(new ShutdownEvent());
        Files.delete(folder.resolve("settings.json"));
        settings = watched();
        assertTrue(settings.current().isEmpty());

        write(WireJson.write(FIRST));

        eventually(PATIENCE, () -> assertEquals(Optional.of(FIRST), settings.current()));
    }

    @Test
    void readsSecretsAnewAtEachCall() throws IOException {
        Secrets secrets = new Secrets(Configured.without(folder));
        assertTrue(secrets.read("hook", "key").isEmpty());
        Files.createDirectory(folder.resolve("hook"));

        Files.writeString(folder.resolve("hook/key"), " s3cret\n");
        assertEquals(Optional.of("s3cret"), secrets.read("hook", "key"));
        Files.writeString(folder.resolve("hook/key"), "\n");
        assertTrue(secrets.read("hook", "key").isEmpty());
    }

    private SettingsFile watched() {
        return new SettingsFile(Configured.without(folder), WireMapper.create(), meters);
    }

    private int refused() {
        return (int) meters.get("settings.refused").gauge().value();
    }

    private void write(String text) throws IOException {
        Path next = Files.writeString(folder.resolve("settings.json.next"), text);
        Files.move(next, folder.resolve("settings.json"), StandardCopyOption.ATOMIC_MOVE);
    }
}
