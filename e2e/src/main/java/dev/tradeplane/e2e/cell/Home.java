package dev.tradeplane.e2e.cell;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout whose launcher is driven: the one this build runs in, unless {@code tradeplane.home} names another. */
final class Home {
    private Home() {}

    static Path folder() {
        String named = System.getProperty("tradeplane.home");
        Path folder = Path.of(named == null || named.isBlank() ? "" : named).toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("tradeplane"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new CellFailedException("no launcher above " + Path.of("").toAbsolutePath());
            }
            folder = parent;
        }
        return folder;
    }
}
