package dev.tradeplane.cli.watch;

import dev.tradeplane.cli.accountfile.AccountFileResult;
import java.nio.file.Path;

/** Hears of each finished edit of an account file. */
public interface AccountListener {
    void accepted(Path file, AccountFileResult.Valid account);

    void refused(Path file, AccountFileResult.Invalid account);
}
