package dev.tradeplane.cli.desk;

import dev.tradeplane.cli.gateway.Gateway;
import dev.tradeplane.cli.place.CellPlace;
import dev.tradeplane.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tradeplane login}: the broker's page is a person's to open. */
@Command(name = "login", description = "Print the broker's login page for this cell; open it in a browser.")
final class LoginCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CellPlace place;

    LoginCommand(Terminal terminal, CellPlace place) {
        this.terminal = terminal;
        this.place = place;
    }

    @Override
    public Integer call() {
        try (Gateway gateway = place.open()) {
            terminal.line(gateway.login());
        }
        return 0;
    }
}
