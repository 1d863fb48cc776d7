package dev.tradeplane.account.compatibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.account.crd.CrdSchema;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BaselineTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "crd");

    @Test
    void takesWhatEveryReleaseTookOrSaysWhyNot() throws IOException {
        Set<String> known = known();

        List<String> breaks =
                breaks().stream().filter(line -> !known.contains(line)).toList();

        assertEquals(List.of(), breaks, "list them in known-breaks.txt with a reason, or take them back");
    }

    @Test
    void listsNoBreakThatIsNone() throws IOException {
        List<String> breaks = breaks();

        assertEquals(
                List.of(),
                known().stream().filter(line -> !breaks.contains(line)).toList());
    }

    @Test
    void hasABaseline() throws IOException {
        assertTrue(baselines().count() > 0);
    }

    private static List<String> breaks() throws IOException {
        return baselines()
                .flatMap(baseline -> Breaks.between(read(baseline), CrdSchema.definition()).stream()
                        .map(line -> baseline.getFileName() + ": " + line))
                .toList();
    }

    private static Stream<Path> baselines() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .filter(file -> file.getFileName().toString().startsWith("baseline-"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Set<String> known() throws IOException {
        return Files.readAllLines(FOLDER.resolve("known-breaks.txt")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.substring(0, line.lastIndexOf('|')).strip())
                .collect(Collectors.toSet());
    }

    static CustomResourceDefinition read(Path file) {
        try {
            return new KubernetesSerialization().unmarshal(Files.readString(file), CustomResourceDefinition.class);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
