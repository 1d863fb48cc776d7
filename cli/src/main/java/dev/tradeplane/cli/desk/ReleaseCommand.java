package dev.tradeplane.cli.desk;

import dev.tradeplane.cli.gateway.Gateway;
import dev.tradeplane.cli.gateway.StateRequest;
import dev.tradeplane.cli.place.CellPlace;
import dev.tradeplane.cli.terminal.Terminal;
import dev.tradeplane.contracts.order.TradingState;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tradeplane release}: exit code 1 when the account itself declares a stricter state, which then holds. */
@Command(name = "release", description = "Trade again after a halt.")
final class ReleaseCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CellPlace place;

    @Option(names = "--reason", required = true, paramLabel = "WHY", description = "Kept on the audit trail.")
    private String reason = "";

    ReleaseCommand(Terminal terminal, CellPlace place) {
        this.terminal = terminal;
        this.place = place;
    }

    @Override
    public Integer call() {
        try (Gateway gateway = place.open()) {
            TradingStates states =
                    TradingStates.of(gateway.change(new StateRequest(TradingState.ACTIVE, reason, false)));
            if (states.inForce().equals(TradingState.ACTIVE.name())) {
                terminal.line("Released: trading state " + states.sentence() + ".");
                return 0;
            }
            terminal.problem("Still " + states.inForce() + ": the account declares " + states.declared()
                    + ", and the stricter state holds. Change spec.tradingState.");
            return 1;
        }
    }
}
