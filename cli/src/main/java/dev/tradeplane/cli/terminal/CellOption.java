package dev.tradeplane.cli.terminal;

import dev.tradeplane.cli.cell.CellDirectory;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option every command has: which cell. */
public final class CellOption {
    private static final String DEFAULT = ".tradeplane";

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            defaultValue = DEFAULT,
            description = "Folder of the cell (default: ${DEFAULT-VALUE}).")
    private Path dir = Path.of(DEFAULT);

    public CellDirectory cell() {
        return CellDirectory.at(dir);
    }

    /** The command as it would be typed for this cell. */
    public String typed(String command) {
        return "./tradeplane " + command + (dir.equals(Path.of(DEFAULT)) ? "" : " --dir " + dir);
    }
}
