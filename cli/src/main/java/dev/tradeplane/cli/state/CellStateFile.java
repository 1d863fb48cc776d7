package dev.tradeplane.cli.state;

import dev.tradeplane.cli.cell.CellDirectory;
import dev.tradeplane.cli.cell.PrivateFile;
import dev.tradeplane.cli.wiring.CellJson;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The supervisor's state, written at each change for those who look. */
public final class CellStateFile {
    private final Path file;
    private CellState state;

    public CellStateFile(CellDirectory cell, CellState first) {
        this.file = cell.stateFile();
        this.state = first;
        PrivateFile.replace(file, CellJson.write(first));
    }

    /** Never fails: a full disk makes status old, it must not end the supervision. The next update writes all of it. */
    public synchronized void update(UnaryOperator<CellState> change) {
        state = change.apply(state);
        try {
            PrivateFile.replace(file, CellJson.write(state));
        } catch (UncheckedIOException notNow) {
            return;
        }
    }

    /** The state a supervisor wrote last, running or not. */
    public static Optional<CellState> read(CellDirectory cell) {
        return Files.exists(cell.stateFile())
                ? Optional.of(CellJson.read(PrivateFile.read(cell.stateFile()), CellState.class))
                : Optional.empty();
    }
}
