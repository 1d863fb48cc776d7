package dev.tradeplane.contracts.docs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionPagesTest {
    private static final int NUMBER_DIGITS = 4;

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "docs", "adr"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void carriesTheNumberOfItsFileAndTheThreeParts(Path page) throws IOException {
        int number = Integer.parseInt(page.getFileName().toString().substring(0, NUMBER_DIGITS));
        String text = Files.readString(page);

        assertTrue(text.startsWith("# " + number + ". "), "title number of " + page);
        for (String part : List.of("Context", "Decision", "Consequences")) {
            assertTrue(text.contains("\n## " + part + "\n"), part + " of " + page);
        }
    }
}
