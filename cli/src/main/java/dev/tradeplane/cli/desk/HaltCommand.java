package dev.tradeplane.cli.desk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.cli.gateway.Gateway;
import dev.tradeplane.cli.gateway.GatewayException;
import dev.tradeplane.cli.gateway.StateRequest;
import dev.tradeplane.cli.place.CellAwayException;
import dev.tradeplane.cli.place.CellPlace;
import dev.tradeplane.cli.terminal.Terminal;
import dev.tradeplane.contracts.order.TradingState;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tradeplane halt}. */
@Command(name = "halt", description = "Stop trading: no new order is sent, cancels pass.")
final class HaltCommand implements Callable<Integer> {
    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofMillis(500);

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
        try {
            terminal.line("Halted: trading state " + TradingStates.of(halted()).sentence() + ".");
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

    /** Each try opens a new way, so that one gateway that goes away does not keep trading going. */
    private JsonNode halted() {
        StateRequest halt = new StateRequest(TradingState.HALTED, reason, cancelOpen);
        for (int tried = 1; true; tried++) {
            try (Gateway gateway = place.open()) {
                return gateway.change(halt);
            } catch (GatewayException notYet) {
                if (tried == TRIES || !notYet.isPassing() || !pause()) {
                    throw notYet;
                }
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
