package dev.tradeplane.cli.accountfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RulesPageTest {
    private static final Path PAGE = Path.of("..", "docs", "crd-rules.md");

    private final List<CrdRule> rules = CrdRule.all();

    @Test
    void everyRuleHasAFileThatKeepsItAndOneThatBreaksIt() {
        List<CrdRule> unproven = rules.stream()
                .filter(rule -> keeping(rule).isEmpty() || breaking(rule).isEmpty())
                .toList();

        assertEquals(List.of(), unproven);
    }

    @Test
    void thePageListsThemAll() throws IOException {
        String wanted = page();
        if (Boolean.getBoolean("tradeplane.write-docs")) {
            Files.writeString(PAGE, wanted);
        }

        assertEquals(
                wanted,
                Files.readString(PAGE),
                PAGE + " has drifted; if that is meant, run with -Dtradeplane.write-docs=true");
    }

    private String page() {
        return """
                # The rules of a TradingAccount

                Written by its test from the definition and the cases beside it, `account/src/test/resources/parity`. `ParityIT` gives
                each case to the launcher and to a real API server: the same verdict, at the same field, and for these rules in the same
                words. That the server takes the definition at all shows that their cost is within its budget.

                | | |
                |---|---|
                """
                + counts() + "\n| rule | kept by | broken by |\n|---|---|---|\n"
                + rules.stream().map(this::row).collect(Collectors.joining());
    }

    private String counts() {
        return row("CEL rules", rules.size())
                + row(
                        "of them about a change",
                        rules.stream().filter(CrdRule::aboutChange).count())
                + row("files accepted", ParityCase.accepted().size())
                + row("files refused", among(Predicate.not(ParityCase::aboutTheFileForm)))
                + row(
                        "files refused by the launcher alone, for how they are written",
                        among(ParityCase::aboutTheFileForm))
                + row("changes accepted", ParityCase.allowedChanges().size())
                + row("changes refused", ParityCase.refusedChanges().size());
    }

    private static long among(Predicate<ParityCase> wanted) {
        return ParityCase.refused().stream().filter(wanted).count();
    }

    private static String row(String what, long count) {
        return "| " + what + " | " + count + " |\n";
    }

    private String row(CrdRule rule) {
        return "| `%s` %s | %s | %s |\n"
                .formatted(rule.path(), rule.message(), names(keeping(rule)), names(breaking(rule)));
    }

    private static String names(List<ParityCase> cases) {
        return cases.stream().map(file -> file.name().replace(".yaml", "")).collect(Collectors.joining(", "));
    }

    private static List<ParityCase> keeping(CrdRule rule) {
        return rule.among(rule.aboutChange() ? ParityCase.allowedChanges() : ParityCase.accepted());
    }

    private static List<ParityCase> breaking(CrdRule rule) {
        return rule.among(rule.aboutChange() ? ParityCase.refusedChanges() : ParityCase.refused());
    }
}
