package dev.tradeplane.operator;

import static dev.tradeplane.operator.CellUnderTest.SOON;
import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WholeCellIT {
    private static OperatorUnderTest operator;
    private static PlayedControllers controllers;
    private static CellUnderTest desk;

    @BeforeAll
    static void start() {
        operator = OperatorUnderTest.start();
        controllers = PlayedControllers.in(operator.namespace());
        desk = CellUnderTest.made(operator, "desk");
    }

    @AfterAll
    static void stop() {
        controllers.close();
        operator.close();
    }

    @Test
    void whatTheBlueprintListsIsMadeAndOwned() {
        Deployment gateway = desk.the(Deployment.class, "gateway").require();

        assertEquals(
                "TradingAccount",
                gateway.getMetadata().getOwnerReferences().getFirst().getKind());
        assertEquals(1, desk.children().of(Job.class).size());
        assertEquals(10, desk.children().of(Secret.class).size());
        assertEquals(7, desk.children().of(NetworkPolicy.class).size());
    }

    @Test
    void aSecondLookWritesNothing() {
        desk.awaitAnotherLook();
        Map<String, String> before = desk.children().versions();

        desk.awaitAnotherLook();

        Map<String, String> after = desk.children().versions();
        before.remove("Role desk-settings");
        after.remove("Role desk-settings");
        assertEquals(before, after);
    }

    @ParameterizedTest
    @MethodSource("someOfEachKind")
    void whatIsDeletedComesBack(Class<? extends HasMetadata> kind, String component) {
        Resource<? extends HasMetadata> resource = desk.the(kind, component);
        String before = resource.require().getMetadata().getUid();

        resource.delete();

        eventually(SOON, () -> {
            HasMetadata now = resource.get();
            assertNotNull(now);
            assertNotEquals(before, now.getMetadata().getUid());
        });
    }

    static Stream<Arguments> someOfEachKind() {
        return Stream.of(
                Arguments.of(ConfigMap.class, "settings"),
                Arguments.of(Service.class, "gateway"),
                Arguments.of(ServiceAccount.class, "risk-service"),
                Arguments.of(NetworkPolicy.class, "default-deny"),
                Arguments.of(Deployment.class, "audit-service"),
                Arguments.of(StatefulSet.class, "postgres"));
    }

    @Test
    void whatIsChangedByHandIsChangedBack() {
        desk.the(ConfigMap.class, "settings").edit(settings -> {
            settings.getData().put("cell-settings.json", "{}");
            return settings;
        });
        desk.the(Deployment.class, "broker-service").edit(broker -> {
            broker.getSpec().getTemplate().getSpec().getContainers().getFirst().setImage("somebody/else:1");
            return broker;
        });

        eventually(SOON, () -> {
            assertTrue(desk.the(ConfigMap.class, "settings")
                    .require()
                    .getData()
                    .get("cell-settings.json")
                    .contains("maxOpenOrders"));
            assertTrue(desk.the(Deployment.class, "broker-service")
                    .require()
                    .getSpec()
                    .getTemplate()
                    .getSpec()
                    .getContainers()
                    .getFirst()
                    .getImage()
                    .startsWith("registry.example.com/tradeplane/"));
        });
    }

    @Test
    void whatOthersAddIsLeftAlone() {
        desk.the(Service.class, "gateway").edit(service -> {
            service.getMetadata().getLabels().put("team", "desk");
            service.getMetadata().getAnnotations().put("note", "kept");
            return service;
        });

        desk.awaitAnotherLook();

        Service service = desk.the(Service.class, "gateway").require();
        assertEquals("desk", service.getMetadata().getLabels().get("team"));
        assertEquals("kept", service.getMetadata().getAnnotations().get("note"));
    }

    @Test
    void whatLostOurLabelsGetsThemAgain() {
        desk.the(Service.class, "audit-service").edit(service -> {
            service.getMetadata().getLabels().clear();
            return service;
        });

        eventually(
                SOON,
                () -> assertEquals(
                        "desk",
                        desk.the(Service.class, "audit-service")
                                .require()
                                .getMetadata()
                                .getLabels()
                                .get("tradeplane.dev/account")));
    }

    @Test
    void whatCannotBeChangedIsMadeAnew() {
        desk.the(ConfigMap.class, "config").edit(config -> {
            config.setImmutable(true);
            config.getMetadata().getLabels().put("frozen", "by-hand");
            return config;
        });

        desk.editSpec("limits", Map.of("maxOpenOrders", 7));

        eventually(SOON, () -> {
            ConfigMap config = desk.the(ConfigMap.class, "config").get();
            assertNotNull(config);
            assertTrue(config.getData().get("account.json").contains("\"maxOpenOrders\":7"));
            assertNull(config.getImmutable());
            assertNull(config.getMetadata().getLabels().get("frozen"));
        });
    }

    @Test
    void aWebhookWhoseSecretNobodyMadeGetsOne() {
        operator.apply(PaperAccount.yaml("unmade"));

        eventually(SOON, () -> {
            Secret made = operator.client()
                    .secrets()
                    .inNamespace(operator.namespace())
                    .withName("unmade-hooks")
                    .get();
            assertNotNull(made);
            assertNotNull(made.getData().get("tradingview"));
        });
    }
}
