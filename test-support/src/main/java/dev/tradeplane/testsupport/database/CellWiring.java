package dev.tradeplane.testsupport.database;

import dev.tradeplane.testsupport.peer.FakePeer;
import java.time.Clock;

/** Puts together what surrounds one service. */
final class CellWiring {
    private CellWiring() {}

    static TestCell around(CellService service) {
        TestServer server = TestServer.running();
        server.execute(Schemas.fresh(service));
        return new TestCell(service, server, CellFiles.create(), FakePeer.start(Clock.systemUTC()));
    }
}
