package dev.tradeplane.cli;

import picocli.CommandLine.Command;

/** The same program under its name as a plugin: the verbs look into a cluster instead of a folder. */
@Command(
        name = "kubectl tradeplane",
        mixinStandardHelpOptions = true,
        description = "Look into the trading accounts of a cluster.",
        synopsisSubcommandLabel = "COMMAND")
public final class KubectlTradeplane {
    KubectlTradeplane() {}

    public static void main(String[] arguments) {
        System.exit(CommandWiring.clusterCommands().execute(arguments));
    }
}
