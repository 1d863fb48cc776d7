package dev.tradeplane.cli.place;

import dev.tradeplane.cli.gateway.FakeGateway;
import dev.tradeplane.cli.gateway.Gateway;
import picocli.CommandLine.Command;

/** The place of a fake gateway. */
@Command
public final class FakePlace implements CellPlace {
    private final FakeGateway gateway;

    public FakePlace(FakeGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public Gateway open() {
        return gateway.client();
    }

    @Override
    public String typed(String verb) {
        return "tp " + verb;
    }

    @Override
    public String haltWithoutGateway() {
        return "Pull the plug.";
    }
}
