package dev.tradeplane.cli.state;

import dev.tradeplane.cli.cell.CellDirectory;
import dev.tradeplane.cli.cell.PrivateFile;
import dev.tradeplane.cli.wiring.CellJson;
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

    public synchronized void update(UnaryOperator<CellState> change) {
        state = change.apply(state);
        PrivateFile.replace(file, CellJson.write(state));
    }

    /** The state a supervisor wrote last, running or not. */
    public static Optional<CellState> read(CellDirectory cell) {
        return Files.exists(cell.stateFile())
                ? Optional.of(CellJson.read(PrivateFile.read(cell.stateFile()), CellState.class))
                : Optional.empty();
    }
}
