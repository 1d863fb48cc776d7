package dev.tradeplane.cli;

import dev.tradeplane.cli.accountfile.AccountFile;
import dev.tradeplane.cli.accountfile.AccountFileResult;
import dev.tradeplane.cli.watch.AccountReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Refuses an account whose broker this release cannot speak to: it must not look as if it traded. */
final class AccountFiles implements AccountReader {
    private static final Set<String> RUNNABLE = Set.of("paper", "kite", "breeze", "fyers", "alpaca");

    @Override
    public AccountFileResult read(Path file) {
        return switch (AccountFile.read(file)) {
            case AccountFileResult.Invalid invalid -> invalid;
            case AccountFileResult.Valid valid -> runnable(valid);
        };
    }

    private static AccountFileResult runnable(AccountFileResult.Valid account) {
        String broker = account.settings().brokerName();
        if (RUNNABLE.contains(broker)) {
            return account;
        }
        String message = broker + " is a good name, but this release has no adapter for it: only "
                + new TreeSet<>(RUNNABLE) + " can be run";
        return new AccountFileResult.Invalid(List.of(new AccountFileResult.Finding("spec.broker.name", 0, message)));
    }
}
