package dev.tradeplane.cli.plugin;

import dev.tradeplane.cli.terminal.Terminal;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tradeplane kubectl-plugin}. */
@Command(name = "kubectl-plugin", description = "Make kubectl tradeplane work.")
public final class PluginCommand {
    private static final String NAME = "kubectl-tradeplane";

    private final Terminal terminal;
    private final Path home;
    private final List<String> searched;

    /**
     * @param home the checkout
     * @param path where programs are looked for, as the variable PATH has it
     */
    public PluginCommand(Terminal terminal, Path home, String path) {
        this.terminal = terminal;
        this.home = home;
        this.searched = List.of(path.split(File.pathSeparator));
    }

    @Command(name = "install", description = "Link " + NAME + " into a folder of your PATH.")
    int install(
            @Option(
                            names = "--to",
                            paramLabel = "DIR",
                            defaultValue = "${sys:user.home}/.local/bin",
                            description = "The folder (default: ~/.local/bin).")
                    Path folder) {
        Path plugin = home.resolve("cli").resolve(NAME);
        Path link = folder.toAbsolutePath().normalize().resolve(NAME);
        if (Files.exists(link) && !Files.isSymbolicLink(link)) {
            terminal.problem(link + " is there already and is no link: remove it, or choose another folder with --to.");
            return 1;
        }
        link(link, plugin);
        terminal.line(link + " leads to " + plugin + ".");
        if (!searched.contains(link.resolveSibling(".").normalize().toString())) {
            terminal.problem("kubectl looks for plugins in PATH, and " + folder + " is not in it: add it.");
            return 1;
        }
        terminal.line("Try it: kubectl tradeplane verify-install");
        return 0;
    }

    private static void link(Path link, Path plugin) {
        try {
            Files.createDirectories(link.resolveSibling(".").normalize());
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, plugin);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + link, e);
        }
    }
}
