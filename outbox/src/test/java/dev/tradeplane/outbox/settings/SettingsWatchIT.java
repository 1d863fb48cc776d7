package dev.tradeplane.outbox.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tradeplane.contracts.settings.CellSettings;
import dev.tradeplane.outbox.json.WireMapper;
import dev.tradeplane.testsupport.fixture.Settings;
import dev.tradeplane.testsupport.json.WireJson;
import dev.tradeplane.testsupport.kubernetes.ApiServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The watch against a real API server, with no right but to watch this one ConfigMap. */
class SettingsWatchIT {
    private static final Logger LOG = Logger.getLogger(SettingsWatchIT.class);
    private static final int CHANGES = 20;
    private static final String CONFIG_MAP = "paper-settings";

    private static final ApiServer SERVER = ApiServer.start();

    @TempDir
    Path folder;

    @BeforeAll
    static void makeTheServiceAccount() {
        SERVER.kubectl("create", "namespace", "desk");
        SERVER.kubectl("-n", "desk", "create", "serviceaccount", "paper-risk-service");
        SERVER.kubectl(
                "-n",
                "desk",
                "create",
                "role",
                "settings",
                "--verb=watch",
                "--resource=configmaps",
                "--resource-name=" + CONFIG_MAP);
        SERVER.kubectl(
                "-n",
                "desk",
                "create",
                "rolebinding",
                "settings",
                "--role=settings",
                "--serviceaccount=desk:paper-risk-service");
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void bringsEachChangeInOrderAndSoon() throws Exception {
        write(0);
        BlockingQueue<CellSettings> heard = new LinkedBlockingQueue<>();
        SettingsFile settings = watching();
        settings.follow(heard::add);
        assertEquals(settingsOf(0), heard.poll(1, TimeUnit.SECONDS));

        List<Long> millis = new ArrayList<>();
        for (int change = 1; change <= CHANGES; change++) {
            write(change);
            long written = System.nanoTime();
            assertEquals(settingsOf(change), heard.poll(10, TimeUnit.SECONDS));
            millis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - written));
        }

        settings.close(new ShutdownEvent());
        LOG.infof("from kubectl's return to the follower, %d changes: worst %d ms", CHANGES, Collections.max(millis));
    }

    @Test
    void mayDoNothingButWatchItsOwnConfigMap() {
        String account = "--as=system:serviceaccount:desk:paper-risk-service";

        assertEquals(
                "yes",
                SERVER.kubectl("-n", "desk", "auth", "can-i", "watch", "configmap/" + CONFIG_MAP, account)
                        .strip());
        for (String other : List.of("configmap/other-settings", "secret/paper-verdict")) {
            assertThrows(
                    IllegalStateException.class,
                    () -> SERVER.kubectl("-n", "desk", "auth", "can-i", "watch", other, account));
        }
    }

    private SettingsFile watching() throws IOException {
        Path token = folder.resolve("token");
        Files.writeString(token, SERVER.kubectl("-n", "desk", "create", "token", "paper-risk-service"));
        return new SettingsFile(
                Configured.watching(folder, SERVER.url(), SERVER.caFile(), token),
                WireMapper.create(),
                new SimpleMeterRegistry());
    }

    private void write(int version) throws IOException {
        Path manifest = folder.resolve("configmap.json");
        Files.writeString(
                manifest,
                WireJson.write(java.util.Map.of(
                        "apiVersion",
                        "v1",
                        "kind",
                        "ConfigMap",
                        "metadata",
                        java.util.Map.of("name", CONFIG_MAP, "namespace", "desk"),
                        "data",
                        java.util.Map.of(Configured.KEY, WireJson.write(settingsOf(version))))));
        SERVER.kubectl("apply", "--server-side", "-f", manifest.toString());
    }

    private static CellSettings settingsOf(int version) {
        return Settings.aPaperDesk()
                .limits(Settings.limits().orderQuantity(100 + version))
                .build();
    }
}
