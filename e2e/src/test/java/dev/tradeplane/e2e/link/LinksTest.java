package dev.tradeplane.e2e.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.tradeplane.e2e.cell.LocalCell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void laysAWireToEachReplicaAndOneToTheDatabase() throws IOException {
        LocalCell cell = LocalCell.in(folder, "");
        Path file = Files.createDirectories(cell.directory().resolve("run")).resolve("risk-service-2.properties");
        Files.writeString(file, """
                quarkus.datasource.jdbc.url=jdbc:postgresql://127.0.0.1:5001/tradeplane?currentSchema=risk
                quarkus.datasource.reactive.url=postgresql://127.0.0.1:5001/tradeplane
                tradeplane.peers.url.broker-service=http://127.0.0.1:5002,http://127.0.0.1:5003
                """);

        try (Links links = new Links()) {
            links.lay(cell);

            assertEquals(
                    List.of(
                            "risk-service-2→broker-service",
                            "risk-service-2→broker-service 2",
                            "risk-service-2→postgres"),
                    links.all().stream().map(Link::name).toList());
            assertFalse(Files.readString(file).contains(":500"));
        }
    }
}
