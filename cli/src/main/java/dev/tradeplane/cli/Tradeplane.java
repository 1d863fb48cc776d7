package dev.tradeplane.cli;

import picocli.CommandLine.Command;

/** The {@code tradeplane} command. The shell script beside the modules finds a JDK, builds what is missing and runs this. */
@Command(
        name = "tradeplane",
        mixinStandardHelpOptions = true,
        description = "Run a cell on this machine, and look into it.",
        synopsisSubcommandLabel = "COMMAND")
public final class Tradeplane {
    Tradeplane() {}

    public static void main(String[] arguments) {
        System.exit(CommandWiring.commands().execute(arguments));
    }
}
