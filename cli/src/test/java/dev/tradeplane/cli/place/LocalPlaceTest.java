package dev.tradeplane.cli.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.cli.cell.CellDirectory;
import dev.tradeplane.cli.gateway.FakeGateway;
import dev.tradeplane.cli.gateway.Gateway;
import dev.tradeplane.cli.wiring.CellJson;
import dev.tradeplane.cli.wiring.Endpoints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class LocalPlaceTest {
    @Command
    private static final class Verb {
        @Mixin
        private LocalPlace place = new LocalPlace();
    }

    @TempDir
    private Path folder = Path.of("");

    @Test
    void findsTheGatewayAndItsKeyInTheFolder() throws IOException {
        try (FakeGateway gateway = new FakeGateway().answers("GET /v1/account", 200, "{\"account\":\"paper\"}")) {
            Path key = Files.writeString(folder.resolve("key"), FakeGateway.KEY + "\n");
            Files.writeString(CellDirectory.at(folder).endpointsFile(), CellJson.write(endpoints(gateway.url(), key)));

            try (Gateway open = place().open()) {
                assertEquals("paper", open.account().path("account").asText());
            }
        }
    }

    @Test
    void saysHowToStartTheCellThatIsNotThere() {
        LocalPlace place = place();

        CellAwayException away = assertThrows(CellAwayException.class, place::open);

        assertTrue(String.valueOf(away.getMessage()).endsWith("./tradeplane up --dir " + folder), away.getMessage());
    }

    private LocalPlace place() {
        Verb verb = new Verb();
        new CommandLine(verb).parseArgs("--dir", folder.toString());
        return verb.place;
    }

    private static Endpoints endpoints(String gateway, Path key) {
        return new Endpoints(
                gateway,
                "",
                "",
                "",
                "",
                "",
                "",
                Map.of(),
                new Endpoints.Admin("admin", ""),
                key.toString(),
                Map.of(),
                Map.of());
    }
}
