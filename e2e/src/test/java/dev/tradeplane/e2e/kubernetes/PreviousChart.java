package dev.tradeplane.e2e.kubernetes;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The chart as a release before this one might have had it: a lower version, and a CRD that knows less. */
final class PreviousChart {
    private static final String CRD = "files/tradingaccounts.tradeplane.dev-v1.yml";

    private PreviousChart() {}

    /** Written into this folder. */
    static Path in(Path folder) throws IOException {
        Path chart = folder.resolve("tradeplane");
        for (Path file : files()) {
            Path copy = chart.resolve(OperatorRelease.CHART.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        change(chart.resolve("Chart.yaml"), "(?m)^version: .*$", "version: 0.0.1");
        change(chart.resolve(CRD), "(?m)^    shortNames:\\n    - \"ta\"\\n", "");
        return chart;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(OperatorRelease.CHART)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static void change(Path file, String pattern, String replacement) throws IOException {
        String text = Files.readString(file);
        String changed = text.replaceFirst(pattern, replacement);
        assertNotEquals(text, changed, file + " is not as it was");
        Files.writeString(file, changed);
    }
}
