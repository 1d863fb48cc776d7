package dev.tradeplane.cli.desk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.cli.gateway.Gateway;
import dev.tradeplane.cli.place.CellPlace;
import dev.tradeplane.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tradeplane settle}: a person's word on an order of unknown outcome; without one, what it could be. */
@Command(
        name = "settle",
        description = "Say what became of an order in state UNKNOWN; without an answer, show what the broker has.")
final class SettleCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CellPlace place;

    @Parameters(paramLabel = "ORDER", description = "Its id, as orders shows it.")
    private String order = "";

    @ArgGroup(exclusive = false)
    private @Nullable Word word;

    SettleCommand(Terminal terminal, CellPlace place) {
        this.terminal = terminal;
        this.place = place;
    }

    /** What somebody says. */
    static final class Word {
        @ArgGroup(multiplicity = "1")
        private Outcome outcome = new Outcome();

        @Option(names = "--reason", required = true, paramLabel = "WHY", description = "Kept on the audit trail.")
        private String reason = "";
    }

    /** One of the two. */
    static final class Outcome {
        @Option(names = "--placed", paramLabel = "BROKER_ID", description = "The broker has it, under this id.")
        private @Nullable String placed;

        @Option(names = "--not-placed", description = "The broker never had it.")
        private boolean notPlaced;

        @Nullable
        String brokerOrderId() {
            return notPlaced ? null : placed;
        }
    }

    @Override
    public Integer call() {
        try (Gateway gateway = place.open()) {
            if (word == null) {
                show(gateway.candidates(order).path("items"));
            } else {
                settled(gateway.settle(order, word.outcome.brokerOrderId(), word.reason));
            }
        }
        return 0;
    }

    private void show(JsonNode candidates) {
        if (candidates.isEmpty()) {
            terminal.line("The broker's book has nothing that this order could be.");
        } else {
            CandidateTable.of(candidates).lines().forEach(terminal::line);
        }
        terminal.line(
                "Settle it: " + place.typed("settle " + order) + " --placed BROKER_ID | --not-placed --reason WHY");
    }

    private void settled(JsonNode settlement) {
        terminal.line(
                settlement.hasNonNull("brokerOrderId")
                        ? "Settled: at the broker it is "
                                + settlement.path("brokerOrderId").asText() + ", and is followed from now on."
                        : "Settled: the broker never had it. What it held is free again.");
    }
}
