package dev.tradeplane.e2e.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.e2e.cell.LocalCell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A reader types what a page shows into a shell, beside the cell of {@code examples/paper.yaml}. */
class PagesE2E {
    /** Errors of the server count as errors, and an endless stream is left after a moment. */
    private static final String CURL = """
            curl() {
                case " $* " in
                    *' -N '*) command curl --fail-with-body --max-time 2 "$@" || [ $? = 28 ] ;;
                    *) command curl --fail-with-body "$@" ;;
                esac
            }
            """;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static LocalCell cell;

    static Stream<String> pages() {
        return Scripted.PAGES.stream();
    }

    @BeforeAll
    static void startCell() throws IOException {
        cell = LocalCell.in(folder, Files.readString(Page.ROOT.resolve("examples/paper.yaml")));
        cell.up();
    }

    @AfterAll
    static void stopCell() {
        cell.close();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatThePageShowsWorks(String page) throws IOException, InterruptedException {
        Path output = folder.resolve(page.replace('/', '-') + ".out");
        Path script = folder.resolve(page.replace('/', '-') + ".sh");
        Files.writeString(script, CURL + here(Scripted.commandsOf(Page.at(page))));

        // -v shows the lines as written, so that no secret is in the report.
        Process shell = new ProcessBuilder("sh", "-euv", script.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertEquals(0, shell.waitFor(), () -> read(output));
    }

    /** The same commands for this cell's folder and port. */
    private static String here(String script) {
        return script.replace("http://127.0.0.1:8080", cell.endpoints().gateway())
                .replace(".tradeplane/", cell.directory() + "/");
    }

    private static String read(Path output) {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
