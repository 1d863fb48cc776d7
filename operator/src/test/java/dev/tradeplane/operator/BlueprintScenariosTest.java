package dev.tradeplane.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.operator.blueprint.Cell;
import dev.tradeplane.operator.blueprint.CellPart;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder holds an account and what becomes of it, a file for each part the scenario is about. With
 * {@code -Dtradeplane.write-expected=true} the files are written anew: read the difference before you keep it.
 */
class BlueprintScenariosTest {
    private static final Path SCENARIOS = Path.of("src/test/resources/blueprint");
    private static final boolean WRITE = Boolean.getBoolean("tradeplane.write-expected");

    @TestFactory
    Stream<DynamicTest> anAccountBecomesWhatItsFolderSays() throws IOException {
        return folders(SCENARIOS).stream().flatMap(BlueprintScenariosTest::parts);
    }

    private static Stream<DynamicTest> parts(Path scenario) {
        Path expected = scenario.resolve("expected");
        Cell cell = SomeSurroundings.cell(account(scenario.resolve("account.yaml")));
        return WholeCell.PARTS.stream()
                .filter(part -> Files.exists(expected.resolve(fileOf(part))))
                .map(part -> DynamicTest.dynamicTest(
                        scenario.getFileName() + "/" + fileOf(part),
                        () -> compare(expected.resolve(fileOf(part)), yaml(cell, part))));
    }

    private static void compare(Path expected, String actual) throws IOException {
        if (WRITE) {
            Files.writeString(expected, actual);
        }
        assertEquals(Files.readString(expected), actual);
    }

    private static TradingAccount account(Path file) {
        try {
            return DefaultedAccount.read(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String yaml(Cell cell, CellPart part) {
        return part.resources(cell).map(Serialization::asYaml).collect(Collectors.joining());
    }

    /** {@code NetworkPart} is in {@code network.yaml}. */
    private static String fileOf(CellPart part) {
        return part.getClass().getSimpleName().replace("Part", "").toLowerCase(Locale.ROOT) + ".yaml";
    }

    private static List<Path> folders(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.sorted(Comparator.comparing(Path::toString)).toList();
        }
    }
}
