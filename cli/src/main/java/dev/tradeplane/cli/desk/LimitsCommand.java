package dev.tradeplane.cli.desk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.cli.gateway.Gateway;
import dev.tradeplane.cli.place.CellPlace;
import dev.tradeplane.cli.terminal.Table;
import dev.tradeplane.cli.terminal.Terminal;
import dev.tradeplane.cli.wiring.CellJson;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tradeplane limits}. */
@Command(name = "limits", description = "Show the limits of a cell and how much of each is used.")
final class LimitsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CellPlace place;

    @Option(
            names = {"-o", "--output"},
            defaultValue = "table",
            description = "table or json (default: table).")
    private Output output = Output.TABLE;

    LimitsCommand(Terminal terminal, CellPlace place) {
        this.terminal = terminal;
        this.place = place;
    }

    @Override
    public Integer call() {
        try (Gateway gateway = place.open()) {
            JsonNode account = gateway.account();
            switch (output) {
                case JSON -> terminal.line(CellJson.write(account).strip());
                case TABLE -> show(account);
            }
        }
        return 0;
    }

    private void show(JsonNode account) {
        terminal.line("Limits version " + account.path("limitsVersion").asText() + ", trading state "
                + TradingStates.of(account).sentence());
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode limit : account.path("limits")) {
            rows.add(List.of(
                    limit.path("name").asText(),
                    limit.path("used").asText(),
                    limit.path("limit").asText()));
        }
        new Table(List.of("LIMIT", "IN USE", "MAXIMUM"), rows).lines().forEach(terminal::line);
    }
}
