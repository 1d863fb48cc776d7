package dev.tradeplane.cli.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.account.cell.ServiceName;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortSearchTest {
    private static final CellDirectory CELL = CellDirectory.at(Path.of("/srv/desk"));

    @Test
    void givesDifferentPortsBelowTheEphemeralRange() {
        PortSearch search = new PortSearch(CELL);
        Set<Integer> ports = new HashSet<>();
        for (int i = 0; i < 8; i++) {
            int port = search.next();
            assertTrue(port >= 20_000 && port < 32_000, "port " + port);
            ports.add(port);
        }
        assertEquals(8, ports.size());
    }

    @Test
    void stepsOverATakenPort() throws IOException {
        int first = new PortSearch(CELL).next();
        try (ServerSocket stranger = new ServerSocket()) {
            stranger.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), first));

            assertFalse(PortSearch.isFree(first));
            assertNotEquals(first, new PortSearch(CELL).next());
        }
    }

    @Test
    void startsElsewhereForAnotherCell() {
        assertNotEquals(new PortSearch(CELL).next(), new PortSearch(CellDirectory.at(Path.of("/srv/other"))).next());
    }

    @Test
    void keepsTheGatewayWherePeopleLookForIt() {
        CellPorts ports = CellPorts.choose(8080, 1, new PortSearch(CELL));

        assertEquals("http://127.0.0.1:8080", ports.baseUrl(ServiceName.GATEWAY));
        assertNotEquals(ports.managementUrl(Member.first(ServiceName.GATEWAY)), ports.baseUrl(ServiceName.GATEWAY));
    }
}
