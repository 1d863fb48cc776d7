package dev.tradeplane.cli.up;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.cli.accountfile.AccountFileResult;
import dev.tradeplane.cli.cell.CellDirectory;
import dev.tradeplane.cli.cell.PrivateFile;
import dev.tradeplane.cli.wiring.CellJson;
import dev.tradeplane.contracts.settings.CellSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Puts the account file into the cell and reads it. A bad file starts nothing. */
final class AccountOnStart {
    private final Workbench bench;
    private final CellDirectory cell;

    AccountOnStart(Workbench bench, CellDirectory cell) {
        this.bench = bench;
        this.cell = cell;
    }

    /**
     * @param given the file named on the command line; without one the cell's own is used, or the paper example
     */
    AccountFileResult.Valid read(List<Path> given) {
        Path from = given.stream().findFirst().orElseGet(this::ownOrExample);
        if (!Files.isReadable(from)) {
            throw new StartRefusedException("There is no account file " + from + ".");
        }
        AccountFileResult.Valid good = judged(from);
        refuseOtherAccount(good.settings());
        if (!from.equals(cell.accountFile())) {
            PrivateFile.replace(cell.accountFile(), PrivateFile.read(from));
        }
        return good;
    }

    private Path ownOrExample() {
        return Files.exists(cell.accountFile())
                ? cell.accountFile()
                : bench.home().resolve("examples").resolve("paper.yaml");
    }

    private AccountFileResult.Valid judged(Path file) {
        return switch (bench.accounts().read(file)) {
            case AccountFileResult.Valid good -> good;
            case AccountFileResult.Invalid bad ->
                throw new StartRefusedException(bad.findings().stream()
                        .map(finding -> "  " + finding)
                        .collect(Collectors.joining("\n", file + " is refused:\n", "")));
        };
    }

    private void refuseOtherAccount(CellSettings settings) {
        if (!Files.exists(cell.settingsFile())) {
            return;
        }
        // Only the name is read: the rest may be of an older release.
        String before = CellJson.read(PrivateFile.read(cell.settingsFile()), JsonNode.class)
                .path("account")
                .asText();
        if (!before.equals(settings.account().value())) {
            throw new StartRefusedException(cell.root() + " holds the orders of account " + before + "; give "
                    + settings.account() + " a folder of its own with --dir.");
        }
    }
}
