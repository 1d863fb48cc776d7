package dev.tradeplane.cli.logs;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.cli.cell.CellDirectory;
import dev.tradeplane.cli.terminal.Screen;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FileLogsTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    private Path folder = Path.of("");

    private final Screen screen = new Screen();

    @BeforeEach
    void makeTheFolder() {
        CellDirectory.at(folder).create();
    }

    @Test
    void mergesByTimeAndNamesTheProcess() throws IOException {
        write("gateway", at("11:59:01", "in"), at("11:59:03", "out"));
        write("risk-service", at("11:59:02", "decided"));
        write("postgres", "initializing", "2026-11-23 11:59:02.500 UTC [7] LOG:  checkpoint", "  of the line before");

        assertEquals(0, type());

        assertEquals(
                List.of(
                        "postgres       | initializing",
                        "gateway        | " + at("11:59:01", "in"),
                        "risk-service   | " + at("11:59:02", "decided"),
                        "postgres       | 2026-11-23 11:59:02.500 UTC [7] LOG:  checkpoint",
                        "postgres       |   of the line before",
                        "gateway        | " + at("11:59:03", "out")),
                screen.lines());
    }

    @Test
    void showsOnlyTheServiceAskedFor() throws IOException {
        write("gateway", at("11:59:01", "in"));
        write("risk-service", at("11:59:02", "decided"));

        assertEquals(0, type("risk-service"));

        assertEquals(List.of("risk-service   | " + at("11:59:02", "decided")), screen.lines());
    }

    @Test
    void leavesOutWhatIsOlder() throws IOException {
        write("gateway", at("11:00:00", "old"), at("11:58:00", "new"));

        type("--since", "5m");

        assertEquals(List.of("gateway        | " + at("11:58:00", "new")), screen.lines());
    }

    @Test
    void showsTheEndOfALongLogUnlessMoreIsAskedFor() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            lines.add(at("11:59:00", "line " + i));
        }
        write("gateway", lines.toArray(String[]::new));

        type();
        assertEquals(100, screen.lines().size());
        assertTrue(screen.lines().getLast().contains("line 249"));
        type("--since", "1h");

        assertEquals(350, screen.lines().size());
    }

    @Test
    void followsWholeLinesOnlyAndAFileThatBeginsAnew() throws IOException {
        write("gateway", at("11:59:01", "first"));
        Thread follower = Thread.startVirtualThread(() -> type("-f"));
        shows("first");

        append("gateway", "{\"timestamp\":\"2026-11-23T11:59:02Z\",\"message\":\"sec");
        append("gateway", "ond\"}\n");
        shows("second");
        Files.writeString(log("gateway"), at("11:59:03", "3rd") + "\n");
        shows("3rd");

        assertFalse(screen.text().contains("sec\n"));
        follower.interrupt();
        eventually(SOON, () -> assertFalse(follower.isAlive()));
    }

    @Test
    void isAUsageErrorForAnUnknownServiceOrAge() {
        assertEquals(2, type("mainframe"));
        assertEquals(2, type("--since", "yesterday"));
        assertEquals(2, type("--tail", "-1"));
    }

    private int type(String... words) {
        List<String> line = new ArrayList<>(List.of("--dir", folder.toString()));
        line.addAll(List.of(words));
        return new CommandLine(new LogsCommand(screen.terminal(), NOON, new FileLogs()))
                .setErr(new PrintWriter(Writer.nullWriter()))
                .execute(line.toArray(String[]::new));
    }

    private void shows(String text) {
        eventually(SOON, () -> assertTrue(screen.text().contains(text), screen.text()));
    }

    private void write(String process, String... lines) throws IOException {
        Files.write(log(process), List.of(lines));
    }

    private void append(String process, String text) throws IOException {
        Files.writeString(log(process), text, StandardOpenOption.APPEND);
    }

    private Path log(String process) {
        return CellDirectory.at(folder).log(process);
    }

    private static String at(String time, String message) {
        return "{\"timestamp\":\"2026-11-23T" + time + "Z\",\"message\":\"" + message + "\"}";
    }
}
