package dev.tradeplane.testsupport.database;

import dev.tradeplane.testsupport.peer.FakePeer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything one service needs to boot in a {@code @QuarkusTest}: an empty schema in an embedded PostgreSQL, secrets,
 * settings and a fake peer, given under the property names the launcher uses. Takes {@code service}: gateway, risk,
 * broker or audit. Fields of type {@link TestCell} in the test are filled in.
 */
public final class CellDatabase implements QuarkusTestResourceLifecycleManager {
    private CellService service = CellService.GATEWAY;
    private @Nullable FakePeer peer;
    private @Nullable TestCell cell;

    @Override
    public void init(Map<String, String> initArgs) {
        @Nullable String name = initArgs.get("service");
        if (name == null) {
            throw new IllegalArgumentException("say which service: @ResourceArg(name = \"service\", value = \"risk\")");
        }
        service = CellService.named(name);
    }

    @Override
    public Map<String, String> start() {
        TestServer server = TestServer.running();
        server.execute(Schemas.fresh(service));
        CellFiles files = CellFiles.create();
        FakePeer started = FakePeer.start(Clock.systemUTC());
        peer = started;
        cell = new TestCell(service, server, files, started);
        return new ServiceProperties(service, server.port(), files, started.url()).all();
    }

    @Override
    public void stop() {
        if (peer != null) {
            peer.close();
        }
    }

    @Override
    public void inject(TestInjector testInjector) {
        testInjector.injectIntoFields(cell, new TestInjector.MatchesType(TestCell.class));
    }
}
