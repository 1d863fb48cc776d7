package dev.tradeplane.cli.desk;

import dev.tradeplane.cli.gateway.FakeGateway;
import dev.tradeplane.cli.place.FakePlace;
import dev.tradeplane.cli.terminal.Screen;
import java.io.PrintWriter;
import java.io.Writer;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The verbs on a fake gateway, typed as a person would. */
final class Desk implements AutoCloseable {
    @Command(name = "tp")
    private static final class Root {}

    private final FakeGateway gateway = new FakeGateway();
    private final Screen screen = new Screen();

    FakeGateway gateway() {
        return gateway;
    }

    Screen screen() {
        return screen;
    }

    int type(String... words) {
        CommandLine line = new CommandLine(new Root());
        DeskCommands.on(screen.terminal(), () -> new FakePlace(gateway)).forEach(line::addSubcommand);
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setErr(new PrintWriter(Writer.nullWriter()))
                .execute(words);
    }

    @Override
    public void close() {
        gateway.close();
    }
}
