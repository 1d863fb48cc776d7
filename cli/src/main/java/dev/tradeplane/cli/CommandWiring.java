package dev.tradeplane.cli;

import dev.tradeplane.account.cell.DatabaseRoles;
import dev.tradeplane.cli.accountfile.AccountFile;
import dev.tradeplane.cli.cluster.ClusterCommands;
import dev.tradeplane.cli.desk.DeskCommands;
import dev.tradeplane.cli.install.VerifyInstallCommand;
import dev.tradeplane.cli.logs.LogsCommand;
import dev.tradeplane.cli.place.LocalPlace;
import dev.tradeplane.cli.plugin.PluginCommand;
import dev.tradeplane.cli.status.StatusCommand;
import dev.tradeplane.cli.terminal.Terminal;
import dev.tradeplane.cli.up.DownCommand;
import dev.tradeplane.cli.up.UpCommand;
import dev.tradeplane.cli.up.Workbench;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Makes the commands with the real clock, screen and randomness. A new command is one line here. */
final class CommandWiring {
    private static final String DATABASE = "tradeplane";

    private CommandWiring() {}

    static CommandLine commands() {
        Terminal terminal = new Terminal(System.out, System.err);
        Clock clock = Clock.systemUTC();
        Path home = Path.of(System.getProperty("tradeplane.home", "."))
                .toAbsolutePath()
                .normalize();
        Workbench bench = new Workbench(
                home,
                Path.of(System.getProperty("user.home"), ".cache", "tradeplane"),
                terminal,
                clock,
                new SecureRandom(),
                AccountFile::read,
                CommandWiring::roles);
        CommandLine commands = new CommandLine(new Tradeplane())
                .addSubcommand(new UpCommand(bench))
                .addSubcommand(new DownCommand(terminal, clock))
                .addSubcommand(new StatusCommand(terminal))
                .addSubcommand(LogsCommand.local(terminal, clock))
                .addSubcommand(new PluginCommand(terminal, home, System.getenv().getOrDefault("PATH", "")));
        DeskCommands.on(terminal, LocalPlace::new).forEach(commands::addSubcommand);
        return finished(commands, terminal);
    }

    static CommandLine clusterCommands() {
        Terminal terminal = new Terminal(System.out, System.err);
        CommandLine commands = new CommandLine(new KubectlTradeplane());
        ClusterCommands.on(terminal, Clock.systemUTC()).forEach(commands::addSubcommand);
        return finished(commands.addSubcommand(new VerifyInstallCommand(terminal)), terminal);
    }

    /** What all commands have in common: {@code --help}, and a failure in one line. */
    private static CommandLine finished(CommandLine commands, Terminal terminal) {
        for (CommandLine verb : commands.getSubcommands().values()) {
            verb.getCommandSpec()
                    .addOption(OptionSpec.builder("-h", "--help")
                            .usageHelp(true)
                            .description("Show this.")
                            .build());
        }
        return commands.setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    terminal.problem(failure.getMessage() == null ? failure.toString() : failure.getMessage());
                    return 1;
                });
    }

    private static List<String> roles(UnaryOperator<String> passwordOf) {
        return Stream.concat(
                        DatabaseRoles.lockDown(DATABASE).stream(),
                        Stream.of(DatabaseRoles.values())
                                .flatMap(role -> role
                                        .statements(
                                                DATABASE,
                                                passwordOf.apply(role.owner()),
                                                passwordOf.apply(role.schema()))
                                        .stream()))
                .toList();
    }
}
