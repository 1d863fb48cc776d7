package dev.tradeplane.cli.place;

import dev.tradeplane.cli.cell.CellDirectory;
import dev.tradeplane.cli.cell.PrivateFile;
import dev.tradeplane.cli.gateway.Gateway;
import dev.tradeplane.cli.terminal.CellOption;
import dev.tradeplane.cli.wiring.CellJson;
import dev.tradeplane.cli.wiring.Endpoints;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;

/** A cell on this machine: its folder says where the gateway is and holds the key. */
public final class LocalPlace implements CellPlace {
    @Mixin
    private CellOption where = new CellOption();

    @Override
    public Gateway open() {
        CellDirectory cell = where.cell();
        if (!Files.exists(cell.endpointsFile())) {
            throw new CellAwayException("No cell can be used in " + cell.root() + ". Start it: " + typed("up"));
        }
        Endpoints endpoints = CellJson.read(PrivateFile.read(cell.endpointsFile()), Endpoints.class);
        String key = PrivateFile.read(Path.of(endpoints.apiKeyFile())).strip();
        return new Gateway(endpoints.gateway(), endpoints.gateway(), key, () -> {});
    }

    @Override
    public String typed(String verb) {
        return where.typed(verb);
    }

    @Override
    public String haltWithoutGateway() {
        return "Without the gateway: set spec.tradingState to Halted in "
                + where.cell().accountFile() + ", it holds within a second.";
    }
}
