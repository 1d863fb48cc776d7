package dev.tradeplane.e2e.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FailurePointsTest {
    private static final int LAST = 25;
    private static final Pattern ROW = Pattern.compile("^\\| (F\\d+) \\|(.*)\\|(.*)\\|(.*)\\|$", Pattern.MULTILINE);
    private static final Pattern NAMED_TEST = Pattern.compile("`(\\w+(?:Test|IT|E2E|Contract))\\.(\\w+)`");
    private static final String NOT_SHOWN = "not shown: ";

    private final String page = Page.at("docs/failure-points.md").text();

    @Test
    void listsEveryPointOnce() {
        assertEquals(
                IntStream.rangeClosed(1, LAST).mapToObj(number -> "F" + number).toList(),
                ROW.matcher(page).results().map(row -> row.group(1)).toList());
    }

    @Test
    void everyPointHasATestOrAReason() {
        assertEquals(
                List.of(),
                ROW.matcher(page)
                        .results()
                        .filter(row -> !NAMED_TEST.matcher(row.group(4)).find()
                                && !row.group(4).contains(NOT_SHOWN))
                        .map(row -> row.group(1))
                        .toList());
    }

    @Test
    void everyTestItNamesIsThere() throws IOException {
        Map<String, String> sources = testSources();

        assertEquals(
                List.of(),
                NAMED_TEST
                        .matcher(page)
                        .results()
                        .filter(test -> !sources.getOrDefault(test.group(1), "")
                                .matches("(?s).*\\bvoid " + test.group(2) + "\\(.*"))
                        .map(test -> test.group(1) + "." + test.group(2))
                        .toList());
    }

    /** Sources of every module's tests by class name. */
    private static Map<String, String> testSources() throws IOException {
        try (Stream<Path> modules = Files.list(Page.ROOT)) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(FailurePointsTest::sourcesBelow)
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            FailurePointsTest::read,
                            (one, other) -> one + other));
        }
    }

    private static Stream<Path> sourcesBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
