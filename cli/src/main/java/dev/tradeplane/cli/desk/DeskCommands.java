package dev.tradeplane.cli.desk;

import dev.tradeplane.cli.place.CellPlace;
import dev.tradeplane.cli.terminal.Terminal;
import java.util.List;
import java.util.function.Supplier;

/** Makes the verbs, each with a place of its own: its options are the verb's. */
public final class DeskCommands {
    private DeskCommands() {}

    public static List<Object> on(Terminal terminal, Supplier<? extends CellPlace> place) {
        return List.of(
                new OrdersCommand(terminal, place.get()),
                new SettleCommand(terminal, place.get()),
                new LimitsCommand(terminal, place.get()),
                new LoginCommand(terminal, place.get()),
                new HaltCommand(terminal, place.get()),
                new ReleaseCommand(terminal, place.get()));
    }
}
