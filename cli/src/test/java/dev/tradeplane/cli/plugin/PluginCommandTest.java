package dev.tradeplane.cli.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.cli.terminal.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PluginCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private final Screen screen = new Screen();

    @Test
    void linksThePluginIntoAFolderOfThePath() throws IOException {
        Path bin = folder.resolve("bin");

        assertEquals(0, install(bin, "/usr/bin:" + bin));
        assertEquals(0, install(bin, "/usr/bin:" + bin), "twice is as good as once");

        assertEquals(
                folder.resolve("home/cli/kubectl-tradeplane"),
                Files.readSymbolicLink(bin.resolve("kubectl-tradeplane")));
    }

    @Test
    void saysWhenKubectlWillNotFindIt() {
        assertEquals(1, install(folder.resolve("bin"), "/usr/bin"));

        assertTrue(screen.problems().contains("is not in it: add it"), screen.problems());
    }

    @Test
    void leavesAStrangersFileAlone() throws IOException {
        Files.writeString(folder.resolve("kubectl-tradeplane"), "theirs");

        assertEquals(1, install(folder, folder.toString()));

        assertEquals("theirs", Files.readString(folder.resolve("kubectl-tradeplane")));
    }

    private int install(Path to, String path) {
        return new CommandLine(new PluginCommand(screen.terminal(), folder.resolve("home"), path))
                .execute("install", "--to", to.toString());
    }
}
