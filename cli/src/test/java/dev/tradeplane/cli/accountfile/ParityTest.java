package dev.tradeplane.cli.accountfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.cli.accountfile.AccountFileResult.Finding;
import dev.tradeplane.cli.accountfile.AccountFileResult.Invalid;
import dev.tradeplane.cli.accountfile.AccountFileResult.Valid;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file is one case; the account module keeps them, because an API server has to agree with every one. */
class ParityTest {
    @ParameterizedTest
    @MethodSource
    void accepts(ParityCase file) {
        AccountFileResult result = AccountFile.read(file.file());

        assertInstanceOf(Valid.class, result, result::toString);
    }

    @ParameterizedTest
    @MethodSource
    void refusesForItsOneFault(ParityCase file) {
        List<Finding> findings =
                assertInstanceOf(Invalid.class, AccountFile.read(file.file())).findings();

        assertEquals(1, findings.size(), findings::toString);
        Finding finding = findings.getFirst();
        assertEquals(file.line(), String.valueOf(finding.line()), finding::toString);
        assertEquals(file.fault().path(), finding.path().replaceAll("\\[[0-9]+]", "[]"), finding::toString);
        assertTrue(finding.message().contains(file.fault().words()), finding::toString);
    }

    static Stream<ParityCase> accepts() {
        return ParityCase.accepted().stream();
    }

    static Stream<ParityCase> refusesForItsOneFault() {
        return ParityCase.refused().stream();
    }
}
