package dev.tradeplane.cli.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFileTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void replacesAWholeFileThatNobodyElseReads() throws IOException {
        Path file = folder.resolve("settings.json");
        Files.writeString(file, "old");

        PrivateFile.replace(file, "new");

        assertEquals("new", PrivateFile.read(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void leavesNothingElseBehind() throws IOException {
        PrivateFile.replace(folder.resolve("settings.json"), "text");

        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void closesTheFoldersOfACell() throws IOException {
        CellDirectory cell = CellDirectory.at(folder.resolve("cell"));

        cell.create();

        for (Path made : new Path[] {cell.root(), cell.run(), cell.logs(), cell.secrets()}) {
            assertEquals(
                    "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)), made.toString());
        }
    }
}
