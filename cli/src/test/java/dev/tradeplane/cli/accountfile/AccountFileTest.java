package dev.tradeplane.cli.accountfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.account.TradingAccountSpec;
import dev.tradeplane.account.limits.LimitsSpec;
import dev.tradeplane.account.value.Amount;
import dev.tradeplane.cli.accountfile.AccountFileResult.Finding;
import dev.tradeplane.cli.accountfile.AccountFileResult.Invalid;
import dev.tradeplane.cli.accountfile.AccountFileResult.Valid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountFileTest {
    private static final String PAPER = """
            apiVersion: tradeplane.dev/v1alpha1
            kind: TradingAccount
            metadata:
              name: desk
            spec:
              broker: {name: paper}
            """;

    @Test
    void tellsEveryWrongFieldAtOnceInTheOrderOfTheLines() {
        String text = PAPER + """
                  tradingState: paused
                  limits:
                    maxOpenOrders: "20"
                    maxOrderNotional: 100000.5
                    maxLoss: 3
                  webhooks:
                    - name: tv
                      format: TradingView
                      secretRef: {name: desk-hooks}
                      allowedCidrs: ["10.0.0.1/8"]
                """.indent(0);

        assertEquals(
                List.of(
                        "7 spec.tradingState",
                        "9 spec.limits.maxOpenOrders",
                        "10 spec.limits.maxOrderNotional",
                        "11 spec.limits.maxLoss",
                        "15 spec.webhooks[0].secretRef.key",
                        "16 spec.webhooks[0].allowedCidrs"),
                places(text));
    }

    @Test
    void aFindingReadsAsASentence() {
        Finding finding = findings(PAPER + "  tradingState: paused\n").getFirst();

        assertEquals(
                "line 7: spec.tradingState is \"paused\", must be one of Active, Halted, Reducing", finding.toString());
    }

    @Test
    void everythingButTheBrokerHasADefault() {
        TradingAccountSpec spec = valid(PAPER).account().getSpec();

        LimitsSpec limits = spec.limits();
        assertEquals(Amount.of("100000"), limits.maxOrderNotional());
        assertEquals(20, limits.maxOpenOrders());
        assertTrue(spec.session().exitsOutsideWindows());
        assertTrue(spec.killSwitch().cancelOpenOrders());
    }

    @Test
    void rendersTheSettingsOfTheCell() {
        Valid valid = valid(PAPER);

        assertEquals("desk", valid.settings().account().value());
        assertEquals("paper", valid.settings().brokerName());
        assertFalse(valid.settings().broker().live());
        assertEquals("Always", valid.settings().session().calendar());
        assertEquals(List.of(), valid.settings().webhooks());
    }

    /** A default is not a wish: only what somebody wrote can be missed. */
    @Test
    void namesWhatIsWrittenAndNotYetInForce() {
        String text = PAPER + "  killSwitch: {squareOff: true}\n  limits: {maxDailyLoss: \"50000\"}\n";

        assertEquals(
                List.of("spec.killSwitch", "spec.limits.maxDailyLoss"),
                valid(text).notYetInForce());
        assertEquals(List.of(), valid(PAPER).notYetInForce());
    }

    @Test
    void theExampleForPaperAsksForNothingThatIsMissing() {
        Valid valid = assertInstanceOf(Valid.class, AccountFile.read(Path.of("..", "examples", "paper.yaml")));

        assertEquals(List.of(), valid.notYetInForce());
        assertEquals("paper-desk", valid.settings().account().value());
        assertEquals("tradingview", valid.settings().webhooks().getFirst().name());
    }

    @Test
    void aFileThatIsNotThereIsAFindingAndNoFailure(@TempDir Path folder) {
        Invalid invalid = assertInstanceOf(Invalid.class, AccountFile.read(folder.resolve("none.yaml")));

        assertEquals(0, invalid.findings().getFirst().line());
    }

    @Test
    void aFileThatIsNotTextIsAFindingAndNoFailure(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("account.yaml"), new byte[] {(byte) 0xC3, 0x28});

        assertEquals(
                "is not UTF-8 text",
                assertInstanceOf(Invalid.class, AccountFile.read(file))
                        .findings()
                        .getFirst()
                        .message());
    }

    @Test
    void whatTheTypesDoNotTakeIsAFindingAndNoFailure() {
        String text = PAPER.replace("name: desk", "name: desk\n  generation: soon");

        assertTrue(findings(text).getFirst().message().startsWith("is not a TradingAccount"));
    }

    @Test
    void anEmptyFileIsRefused() {
        assertEquals(List.of("0 "), places(""));
    }

    @Test
    void aliasesThatMultiplyAreRefused() {
        StringBuilder text = new StringBuilder(PAPER).append("  limits:\n    a0: &a0 [x, x]\n");
        for (int i = 1; i < 20; i++) {
            text.append("    a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }

        assertTrue(findings(text.toString()).getFirst().message().contains("repeat without end"));
    }

    private static Valid valid(String text) {
        AccountFileResult result = AccountFile.parse(text);
        return assertInstanceOf(Valid.class, result, result::toString);
    }

    private static List<Finding> findings(String text) {
        return assertInstanceOf(Invalid.class, AccountFile.parse(text)).findings();
    }

    private static List<String> places(String text) {
        return findings(text).stream().map(f -> f.line() + " " + f.path()).toList();
    }
}
