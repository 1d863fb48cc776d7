package dev.tradeplane.cli.process;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedProcessTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String MARK = "mark-of-this-cell";

    @TempDir
    private Path folder = Path.of("");

    private final AtomicInteger deaths = new AtomicInteger();
    private @Nullable SupervisedProcess process;

    @AfterEach
    void stopIt() {
        if (process != null) {
            process.stop();
        }
    }

    @Test
    void startsAKilledProcessAgain() {
        start("sleep 600");
        long first = pid();

        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        eventually(SOON, () -> {
            assertNotEquals(first, pid());
            assertEquals(1, deaths.get());
        });
    }

    @Test
    void stopsForGoodWhenAsked() {
        SupervisedProcess started = start("sleep 600");
        long pid = pid();

        started.stop();

        assertFalse(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
        assertFalse(Files.exists(pidFile()));
        assertEquals(0, deaths.get());
    }

    @Test
    void killsAProcessThatWillNotEnd() {
        SupervisedProcess started = start("trap '' TERM; echo ready; while true; do sleep 1; done");
        eventually(SOON, () -> assertTrue(Files.readString(log()).contains("ready")));
        long pid = pid();

        started.stop();

        assertFalse(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
    }

    @Test
    void leavesNoProcessRunningThatHasNoPidFile() {
        ProcessSpec spec = new ProcessSpec(
                "sleeper",
                List.of("sh", "-c", "sleep 600; true", MARK + "-lost"),
                folder.resolve("no-such-folder").resolve("sleeper.pid"),
                log(),
                "TERM",
                Duration.ofSeconds(1),
                () -> {});
        SupervisedProcess started =
                new SupervisedProcess(spec, Clock.systemUTC(), (name, how, restarts) -> deaths.set(restarts));
        process = started;
        started.start();

        eventually(SOON, () -> assertTrue(deaths.get() >= 2));
        started.stop();

        eventually(SOON, () -> assertEquals(0, sleepersNamed(MARK + "-lost")));
    }

    @Test
    void knowsItsOwnLeftoversByTheirMark() {
        start("sleep 600; true");

        assertTrue(Leftovers.find(pidFile(), MARK).isPresent());
        assertTrue(Leftovers.find(pidFile(), MARK + "-2").isEmpty());
    }

    @Test
    void takesNoStrangerForALeftover() throws IOException {
        Path stale = folder.resolve("stale.pid");
        Files.writeString(stale, Long.toString(ProcessHandle.current().pid()));

        assertTrue(Leftovers.find(stale, MARK).isEmpty());
        assertTrue(Leftovers.find(folder.resolve("none.pid"), MARK).isEmpty());
    }

    private SupervisedProcess start(String script) {
        ProcessSpec spec = new ProcessSpec(
                "sleeper",
                List.of("sh", "-c", script, MARK),
                pidFile(),
                log(),
                "TERM",
                Duration.ofSeconds(1),
                () -> {});
        SupervisedProcess started =
                new SupervisedProcess(spec, Clock.systemUTC(), (name, how, restarts) -> deaths.set(restarts));
        process = started;
        started.start();
        eventually(SOON, () -> assertTrue(Files.exists(pidFile())));
        return started;
    }

    private static long sleepersNamed(String mark) {
        return ProcessHandle.allProcesses()
                .filter(p -> List.of(p.info().arguments().orElse(new String[0])).contains(mark))
                .count();
    }

    private long pid() {
        try {
            return Long.parseLong(Files.readString(pidFile()));
        } catch (IOException e) {
            throw new AssertionError("no pid file", e);
        }
    }

    private Path pidFile() {
        return folder.resolve("sleeper.pid");
    }

    private Path log() {
        return folder.resolve("sleeper.log");
    }
}
