package dev.tradeplane.cli.up;

import dev.tradeplane.cli.accountfile.AccountFileResult;
import dev.tradeplane.cli.state.CellState;
import dev.tradeplane.cli.state.CellStateFile;
import dev.tradeplane.cli.watch.AccountWatch;
import dev.tradeplane.contracts.id.AccountName;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Puts a good edit of the account into force, and remembers a bad one for status. */
final class AccountEdits implements AccountWatch.Listener {
    private final Workbench bench;
    private final AccountName account;
    private final CellFiles files;
    private final CellStateFile state;

    AccountEdits(Workbench bench, AccountName account, CellFiles files, CellStateFile state) {
        this.bench = bench;
        this.account = account;
        this.files = files;
        this.state = state;
    }

    @Override
    public void accepted(Path file, AccountFileResult.Valid edit) {
        if (!edit.settings().account().equals(account)) {
            String message = "a running cell keeps its account, which is " + account;
            refused(
                    file,
                    new AccountFileResult.Invalid(List.of(new AccountFileResult.Finding("metadata.name", 0, message))));
            return;
        }
        files.publish(edit.settings());
        files.announce(edit.settings());
        state.update(s -> s.withAccount(edit.notYetInForce()));
        say("the edit of " + file + " is in force");
    }

    @Override
    public void refused(Path file, AccountFileResult.Invalid edit) {
        Instant now = bench.clock().instant();
        state.update(s -> s.withBadEdit(new CellState.BadEdit(file.toString(), now, edit.findings())));
        say("the edit of " + file + " is refused, the last good settings stay in force:");
        edit.findings().forEach(finding -> bench.terminal().line("  " + finding));
    }

    private void say(String text) {
        bench.terminal().line(bench.clock().instant() + " " + text);
    }
}
