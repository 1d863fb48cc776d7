package dev.tradeplane.e2e.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PagesTest {
    static Stream<Page> pages() {
        return Page.all().stream();
    }

    static Stream<Page> userPages() {
        return pages().filter(page ->
                page.toString().equals("README.md") || page.toString().matches("docs/[^/]+"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyRelativeLinkLeadsSomewhere(Page page) {
        assertEquals(
                List.of(),
                page.links().stream()
                        .filter(link -> !Files.exists(page.target(link)))
                        .toList(),
                () -> "dead links in " + page);
    }

    /** Nothing a reader is told to type is unknown to the launcher or left out of {@link PagesE2E}. */
    @ParameterizedTest
    @MethodSource("userPages")
    void everyCommandIsOneTheLauncherKnowsOrTheSuitesRun(Page page) throws IOException, InterruptedException {
        String help = launcherHelp();
        for (String block : page.shellBlocks()) {
            assertEquals(
                    List.of(),
                    LauncherCommand.in(block)
                            .filter(command -> !command.isIn(help))
                            .toList(),
                    () -> "unknown to ./tradeplane help, in " + page);
            if (!Scripted.PAGES.contains(page.toString())) {
                assertEquals(List.of(), LauncherCommand.othersIn(block), () -> "run by no test, in " + page);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void everyScriptedPageHasSomethingToRun(String page) {
        assertTrue(Scripted.commandsOf(Page.at(page)).contains("curl "), page);
    }

    static Stream<String> scripts() {
        return Scripted.PAGES.stream();
    }

    @Test
    void tellsAnUnknownCommandFromAKnownOne() throws IOException, InterruptedException {
        String help = launcherHelp();

        assertEquals(
                List.of(true, true, false, false),
                LauncherCommand.in("""
                                ./tradeplane up -f examples/paper.yaml --detach
                                ./tradeplane test --quick   # fast
                                ./tradeplane up --faster
                                ./tradeplane fly
                                """).map(command -> command.isIn(help)).toList());
    }

    private static String launcherHelp() throws IOException, InterruptedException {
        Process help = new ProcessBuilder("sh", Page.ROOT.resolve("tradeplane").toString(), "help").start();
        String text = new String(help.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, help.waitFor());
        return text;
    }
}
