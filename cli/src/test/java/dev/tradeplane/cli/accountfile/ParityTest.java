package dev.tradeplane.cli.accountfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.cli.accountfile.AccountFileResult.Finding;
import dev.tradeplane.cli.accountfile.AccountFileResult.Invalid;
import dev.tradeplane.cli.accountfile.AccountFileResult.Valid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file is one case; the account module keeps them, because an API server has to agree with every one. */
class ParityTest {
    private static final Path CASES = Path.of("..", "account", "src", "test", "resources", "parity");

    @ParameterizedTest
    @MethodSource
    void accepts(Path file) {
        AccountFileResult result = AccountFile.read(file);

        assertInstanceOf(Valid.class, result, result::toString);
    }

    /** The first line of a refused file names the line, the path, and words of the message. */
    @ParameterizedTest
    @MethodSource
    void refusesForItsOneFault(Path file) throws IOException {
        String[] expected = Files.readAllLines(file).getFirst().substring(1).split("\\|", -1);

        List<Finding> findings =
                assertInstanceOf(Invalid.class, AccountFile.read(file)).findings();

        assertEquals(1, findings.size(), findings::toString);
        Finding finding = findings.getFirst();
        assertEquals(expected[1].strip(), finding.path(), finding::toString);
        assertEquals(expected[0].strip(), String.valueOf(finding.line()), finding::toString);
        assertTrue(finding.message().contains(expected[2].strip()), finding::toString);
    }

    static Stream<Path> accepts() throws IOException {
        return files("accepted");
    }

    static Stream<Path> refusesForItsOneFault() throws IOException {
        return files("refused");
    }

    private static Stream<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(CASES.resolve(folder))) {
            return files.sorted().toList().stream();
        }
    }
}
