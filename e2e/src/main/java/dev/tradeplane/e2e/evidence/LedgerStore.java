package dev.tradeplane.e2e.evidence;

import dev.tradeplane.e2e.cell.LocalCell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** Where a cell keeps what it knows. Asked at each reading: it may have moved since. */
public interface LedgerStore {
    /** {@code host:port/database}. */
    String address();

    /** Of PostgreSQL's superuser. */
    String password();

    static LedgerStore of(LocalCell cell) {
        return new LedgerStore() {
            @Override
            public String address() {
                return cell.endpoints().postgres();
            }

            @Override
            public String password() {
                try {
                    return Files.readString(cell.directory().resolve("secrets/database/postgres"))
                            .strip();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }
}
