package dev.tradeplane.cli.up;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.cli.cell.CellDirectory;
import dev.tradeplane.cli.cell.PortSearch;
import dev.tradeplane.cli.up.CellUnderTest.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final List<String> PROCESSES =
            List.of("postgres", "gateway", "risk-service", "broker-service", "audit-service");

    @TempDir
    private Path folder = Path.of("");

    private CellUnderTest cell = null;
    private int port;

    @BeforeEach
    void makeTheCell() throws IOException {
        cell = new CellUnderTest(folder, "cell");
        port = new PortSearch(CellDirectory.at(folder.resolve("door"))).next();
    }

    @AfterEach
    void stopTheCell() {
        cell.run("down");
        assertEquals(List.of(), cell.alive());
    }

    @Test
    void runsUntilItIsStopped() throws IOException {
        Outcome up = cell.up(port);
        assertEquals(0, up.exitCode(), up.text());
        assertTrue(up.text().contains("http://127.0.0.1:" + port), up.text());
        assertTrue(Files.exists(cell.cell().endpointsFile()));
        assertEquals(0, cell.run("status").exitCode());
        assertEquals(1, cell.up(port).exitCode(), "a second supervisor of one folder");

        Outcome down = cell.run("down");

        assertEquals(0, down.exitCode(), down.text());
        assertEquals(List.of(), cell.alive());
        for (String process : PROCESSES) {
            assertFalse(Files.exists(cell.cell().pidFile(process)), process);
        }
        assertEquals(3, cell.run("status").exitCode());
    }

    @Test
    void runsServicesMoreThanOnce() {
        Outcome up = cell.run("up", "--detach", "--port", Integer.toString(port), "--replicas", "2");
        assertEquals(0, up.exitCode(), up.text());
        List<String> second = List.of("gateway-2", "risk-service-2", "broker-service-2");

        second.forEach(cell::kill);

        eventually(SOON, () -> {
            Outcome status = cell.run("status");
            assertEquals(0, status.exitCode(), status.text());
            assertTrue(status.text().matches("(?s).*broker-service-2 +\\d+ +up +1 .*"), status.text());
        });
        assertFalse(Files.exists(cell.cell().pidFile("audit-service-2")));
        assertEquals(0, cell.run("down").exitCode());
        second.forEach(process -> assertFalse(Files.exists(cell.cell().pidFile(process)), process));
    }

    @Test
    void refusesMoreProcessesThanACellMayHave() {
        Outcome up = cell.run("up", "--replicas", "4");

        assertEquals(1, up.exitCode());
        assertTrue(up.text().contains("--replicas is 1 to 3"), up.text());
    }

    @Test
    void startsWhateverWasKilledAgain() {
        cell.up(port);
        List<Long> before = PROCESSES.stream().map(cell::pid).toList();

        PROCESSES.forEach(cell::kill);

        eventually(SOON, () -> {
            for (int i = 0; i < before.size(); i++) {
                assertNotEquals(before.get(i), cell.pid(PROCESSES.get(i)));
            }
            assertEquals(0, cell.run("status").exitCode());
        });
        assertTrue(cell.run("status").text().matches("(?s).*gateway +\\d+ +up +1 .*"));
    }

    @Test
    void recoversWhenTheSupervisorItselfWasKilled() {
        cell.up(port);
        long orphan = cell.pid("postgres");
        cell.kill("supervisor");
        eventually(SOON, () -> assertEquals(1, cell.run("status").exitCode()));

        Outcome again = cell.up(port);

        assertEquals(0, again.exitCode(), again.text());
        assertNotEquals(orphan, cell.pid("postgres"));
        assertFalse(ProcessHandle.of(orphan).isPresent());
    }

    @Test
    void stopsWhatAKilledSupervisorLeftBehind() {
        cell.up(port);
        cell.kill("supervisor");

        Outcome down = cell.run("down");

        assertEquals(0, down.exitCode(), down.text());
        assertEquals(List.of(), cell.alive());
    }

    @Test
    void refusesATakenPortInOneSentence() throws IOException {
        try (ServerSocket stranger = new ServerSocket()) {
            stranger.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));

            Outcome up = cell.up(port);

            assertEquals(1, up.exitCode());
            assertTrue(up.text().contains("Port " + port + " is taken"), up.text());
        }
    }

    @Test
    void putsAGoodEditIntoForceWithinASecondAndKeepsItThroughABadOne() throws IOException {
        cell.up(port);
        Path file = cell.cell().accountFile();
        String account = Files.readString(file);

        Files.writeString(file, account + "  tradingState: Halted\n");
        eventually(A_SECOND, () -> assertTrue(settings().contains("HALTED")));
        Files.writeString(file, account + "  tradingState: Perhaps\n");
        eventually(SOON, () -> assertTrue(cell.run("status").text().contains("spec.tradingState")));

        assertTrue(settings().contains("HALTED"));
    }

    @Test
    void leavesAnotherCellAlone() throws IOException {
        CellUnderTest other = new CellUnderTest(folder, "cell2");
        cell.up(port);
        try {
            assertEquals(0, other.up(port + 1).exitCode());

            cell.run("down");

            assertEquals(0, other.run("status").exitCode());
        } finally {
            other.run("down");
        }
        assertEquals(List.of(), other.alive());
    }

    private String settings() throws IOException {
        return Files.readString(cell.cell().settingsFile());
    }
}
