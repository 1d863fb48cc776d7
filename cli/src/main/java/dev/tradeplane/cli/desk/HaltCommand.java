package dev.tradeplane.cli.desk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.cli.gateway.Gateway;
import dev.tradeplane.cli.gateway.GatewayException;
import dev.tradeplane.cli.gateway.StateRequest;
import dev.tradeplane.cli.place.CellAwayException;
import dev.tradeplane.cli.place.CellPlace;
import dev.tradeplane.cli.terminal.Terminal;
import dev.tradeplane.contracts.order.TradingState;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tradeplane halt}. */
@Command(name = "halt", description = "Stop trading: no new order is sent, cancels pass.")
final class HaltCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CellPlace place;

    @Option(names = "--reason", required = true, paramLabel = "WHY", description = "Kept on the audit trail.")
    private String reason = "";

    @Option(names = "--cancel-open", description = "Also cancel every working order.")
    private boolean cancelOpen;

    HaltCommand(Terminal terminal, CellPlace place) {
        this.terminal = terminal;
        this.place = place;
    }

    @Override
    public Integer call() {
        try (Gateway gateway = place.open()) {
            JsonNode account = gateway.change(new StateRequest(TradingState.HALTED, reason, cancelOpen));
            terminal.line("Halted: trading state " + TradingStates.of(account).sentence() + ".");
            terminal.line(
                    cancelOpen
                            ? "Working orders are being canceled: " + place.typed("orders")
                            : "Working orders stay at the broker; --cancel-open cancels them.");
            return 0;
        } catch (GatewayException | CellAwayException unproven) {
            terminal.problem(String.valueOf(unproven.getMessage()));
            terminal.problem("Do not count on a halt. " + place.haltWithoutGateway());
            return 1;
        }
    }
}
