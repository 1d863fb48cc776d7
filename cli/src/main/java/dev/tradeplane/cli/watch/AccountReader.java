package dev.tradeplane.cli.watch;

import dev.tradeplane.cli.accountfile.AccountFileResult;
import java.nio.file.Path;

/** Reads an account file and judges whether this launcher can run it. */
@FunctionalInterface
public interface AccountReader {
    AccountFileResult read(Path file);
}
