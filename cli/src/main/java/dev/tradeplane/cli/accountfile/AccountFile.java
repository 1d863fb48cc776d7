package dev.tradeplane.cli.accountfile;

import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.account.cell.CellSettingsRenderer;
import dev.tradeplane.account.cell.NotYetInForce;
import dev.tradeplane.account.cell.Place;
import dev.tradeplane.cli.accountfile.AccountFileResult.Finding;
import dev.tradeplane.cli.accountfile.AccountFileResult.Invalid;
import dev.tradeplane.cli.accountfile.AccountFileResult.Valid;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Front door of the package: a file in, an account or its faults out. */
public final class AccountFile {
    private static final Comparator<Finding> IN_READING_ORDER =
            Comparator.comparingInt(Finding::line).thenComparing(Finding::path).thenComparing(Finding::message);

    private AccountFile() {}

    /** Never throws for what is in the file, or for a file that cannot be read. */
    public static AccountFileResult read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (CharacterCodingException notText) {
            return invalid(List.of(new Finding("", 0, "is not UTF-8 text")));
        } catch (IOException unreadable) {
            return invalid(List.of(new Finding("", 0, "cannot be read: " + unreadable.getMessage())));
        }
    }

    static AccountFileResult parse(String text) {
        YamlDocument document = YamlDocument.parse(text);
        Findings findings = new Findings(document);
        if (document.readable()) {
            AccountDefinition.checkEnvelope(document.root(), findings);
            Map<String, Object> completed = AccountDefinition.get().check(document.root(), findings);
            if (findings.none()) {
                return valid(document.root(), completed);
            }
        }
        return invalid(findings.all());
    }

    private static AccountFileResult valid(Map<String, Object> written, Map<String, Object> completed) {
        try {
            TradingAccount account = AccountDefinition.get().convert(completed);
            return new Valid(account, CellSettingsRenderer.render(account), NotYetInForce.in(written, Place.MACHINE));
        } catch (IllegalArgumentException unexpected) {
            // The rules of the CRD let through what the types do not take: refused, for nothing half-read may run.
            return invalid(List.of(new Finding("", 0, "is not a TradingAccount: " + unexpected.getMessage())));
        }
    }

    private static Invalid invalid(List<Finding> findings) {
        return new Invalid(findings.stream().distinct().sorted(IN_READING_ORDER).toList());
    }
}
