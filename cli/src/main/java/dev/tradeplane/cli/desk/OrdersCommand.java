package dev.tradeplane.cli.desk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.cli.gateway.Gateway;
import dev.tradeplane.cli.place.CellPlace;
import dev.tradeplane.cli.terminal.Terminal;
import dev.tradeplane.cli.wiring.CellJson;
import dev.tradeplane.contracts.order.OrderState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tradeplane orders}. */
@Command(name = "orders", description = "List the orders of a cell, newest first.")
final class OrdersCommand implements Callable<Integer> {
    private static final int MOST = 10_000;

    private final Terminal terminal;

    @Mixin
    private final CellPlace place;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "Only orders in this state: ${COMPLETION-CANDIDATES}.")
    private @Nullable OrderState state;

    @Option(names = "--instrument", paramLabel = "EXCHANGE:SYMBOL", description = "Only orders of this instrument.")
    private @Nullable String instrument;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "At most N, up to 10000 (default: 50).")
    private int limit;

    @Option(
            names = {"-o", "--output"},
            defaultValue = "table",
            description = "table or json (default: table).")
    private Output output = Output.TABLE;

    OrdersCommand(Terminal terminal, CellPlace place) {
        this.terminal = terminal;
        this.place = place;
    }

    @Override
    public Integer call() {
        if (limit < 1 || limit > MOST) {
            throw new ParameterException(spec.commandLine(), "--limit is a whole number from 1 to " + MOST);
        }
        try (Gateway gateway = place.open()) {
            OrderList found = OrderList.read(gateway, filters(), limit);
            switch (output) {
                case JSON ->
                    terminal.line(
                            CellJson.write(Map.of("items", found.orders())).strip());
                case TABLE -> show(found);
            }
        }
        return 0;
    }

    private void show(OrderList found) {
        List<JsonNode> orders = found.orders();
        if (orders.isEmpty()) {
            terminal.line("No order" + (filters().isEmpty() ? " yet." : " is like that."));
            return;
        }
        OrderTable.of(orders).lines().forEach(terminal::line);
        if (orders.stream().anyMatch(OrdersCommand::isUnknown)) {
            terminal.line(
                    "Nobody knows the outcome of UNKNOWN orders; they keep what they hold. The broker is asked again and"
                            + " again; where that does not settle one, you do: "
                            + place.typed("settle ID"));
        }
        if (found.more()) {
            terminal.problem("There are older ones: --limit shows more than " + limit + ".");
        }
    }

    private static boolean isUnknown(JsonNode order) {
        return order.path("state").asText().equals(OrderState.UNKNOWN.name());
    }

    private SequencedMap<String, String> filters() {
        SequencedMap<String, String> filters = new LinkedHashMap<>();
        if (state != null) {
            filters.put("state", state.name());
        }
        if (instrument != null) {
            filters.put("instrument", instrument);
        }
        return filters;
    }
}
