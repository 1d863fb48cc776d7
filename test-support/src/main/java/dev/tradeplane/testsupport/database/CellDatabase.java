package dev.tradeplane.testsupport.database;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything one service needs to boot in a {@code @QuarkusTest}: an empty schema in an embedded PostgreSQL, secrets,
 * settings and a fake peer, given under the property names the launcher uses. Takes {@code service}: gateway, risk,
 * broker or audit; and {@code credentials}: {@code files} to mount the database's logins as a cluster does. Fields of type
 * {@link TestCell} in the test are filled in.
 */
public final class CellDatabase implements QuarkusTestResourceLifecycleManager {
    private CellService service = CellService.GATEWAY;
    private boolean mountsCredentials;
    private @Nullable TestCell cell;

    @Override
    public void init(Map<String, String> initArgs) {
        @Nullable String name = initArgs.get("service");
        if (name == null) {
            throw new IllegalArgumentException("say which service: @ResourceArg(name = \"service\", value = \"risk\")");
        }
        service = CellService.named(name);
        mountsCredentials = "files".equals(initArgs.get("credentials"));
    }

    @Override
    public Map<String, String> start() {
        TestCell started = CellWiring.around(service);
        cell = started;
        return started.properties(mountsCredentials);
    }

    @Override
    public void stop() {
        if (cell != null) {
            cell.peer().close();
        }
    }

    @Override
    public void inject(TestInjector testInjector) {
        testInjector.injectIntoFields(cell, new TestInjector.MatchesType(TestCell.class));
    }
}
