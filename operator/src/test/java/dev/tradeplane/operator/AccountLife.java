package dev.tradeplane.operator;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.account.TradingAccountStatus;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All that happens to accounts in one namespace, from their first day to their last. */
final class AccountLife implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String EVERYTHING = """
              scaling: {gateway: {min: 1, max: 3, targetCpuPercent: 70}}
              ingress: {className: nginx, host: desk.example.com, tlsSecretName: desk-tls}
              monitoring: {serviceMonitor: true, rules: true, dashboards: true}
              deletionPolicy: Delete
            """;
    private static final String POOLED = """
              database: {mode: CloudNativePG, storage: 50Gi}
            """;

    private final TestCluster cluster;
    private final KubernetesClient client;
    private final String namespace;
    private final PlayedControllers controllers;

    private AccountLife(TestCluster cluster, String namespace) {
        this.cluster = cluster;
        this.client = cluster.client();
        this.namespace = namespace;
        this.controllers = PlayedControllers.in(cluster, namespace);
    }

    static AccountLife in(TestCluster cluster, String namespace) {
        return new AccountLife(cluster, namespace);
    }

    /** One account with every part, one whose database another operator runs, one that lacks a Secret at first. */
    void begins() {
        apply(PaperAccount.hooks("desk"));
        apply(PaperAccount.yaml("desk") + EVERYTHING);
        apply(PaperAccount.yaml("pooled") + POOLED);
        apply(PaperAccount.withCredentials("late"));
        awaitReady("desk");
        awaitReady("pooled");
        eventually(SOON, () -> assertTrue(holds("late", "Stalled")));
        apply(PaperAccount.credentials("late"));
        awaitReady("late");
    }

    /** Something that has nothing to do with the cell is noted on each account that runs. */
    void isAnnotated(String note) {
        for (String name : List.of("desk", "pooled", "late")) {
            edit(name, "{\"metadata\": {\"annotations\": {\"note\": \"" + note + "\"}}}");
        }
    }

    /** Comes and goes. */
    void isShort() {
        apply(PaperAccount.hooks("desk"));
        apply(PaperAccount.yaml("desk"));
        awaitReady("desk");
        remove("desk");
    }

    /** What the operator lets others do, it must be allowed itself. */
    Set<Right> rightsHandedOn() {
        return client.rbac().roles().inNamespace(namespace).list().getItems().stream()
                .flatMap(role -> Right.of("tradeplane-operator", role.getRules()))
                .collect(Collectors.toSet());
    }

    void isEdited() {
        PlayedStorage storage = PlayedStorage.of(client, namespace, "desk");
        String before = storage.server().require().getMetadata().getUid();
        edit("desk", """
                {"metadata": {"annotations": {"tradeplane.dev/rotate-credentials": "autumn"}},
                 "spec": {"limits": {"maxOpenOrders": 7}, "database": {"storage": "30Gi"}}}""");
        eventually(SOON, () -> {
            storage.letGo();
            StatefulSet now = storage.server().get();
            assertNotNull(now);
            assertNotEquals(before, now.getMetadata().getUid());
        });
        eventually(
                SOON,
                () -> assertNotNull(the(Secret.class, "desk-database-risk")
                        .require()
                        .getData()
                        .get("previous-password")));
        awaitReady("desk");
        edit("late", """
                {"spec": {"suspend": true}}""");
        eventually(SOON, () -> assertTrue(holds("late", "Suspended")));
    }

    /** Somebody adds what is not declared, takes labels away, and makes unchangeable what is to change. */
    void isTamperedWith() {
        Strays strays = Strays.besideChildrenOf(client, namespace, "desk", "pooled");
        eventually(SOON, () -> assertEquals(Set.of(), strays.left()));
        the(Secret.class, "desk-api-key").edit(secret -> {
            secret.getMetadata().getLabels().clear();
            return secret;
        });
        the(ConfigMap.class, "desk-config").edit(config -> {
            config.setImmutable(true);
            return config;
        });
        edit("desk", """
                {"spec": {"limits": {"maxOpenOrders": 8}}}""");
        eventually(SOON, () -> {
            assertTrue(the(Secret.class, "desk-api-key")
                            .require()
                            .getMetadata()
                            .getLabels()
                            .size()
                    > 1);
            ConfigMap config = the(ConfigMap.class, "desk-config").get();
            assertNotNull(config);
            assertNull(config.getImmutable());
        });
    }

    void ends() {
        remove("pooled");
        remove("desk");
    }

    @Override
    public void close() {
        controllers.close();
    }

    private void remove(String account) {
        account(account).delete();
        eventually(SOON, () -> assertNull(account(account).get()));
    }

    private void apply(String yaml) {
        cluster.apply(namespace, yaml);
    }

    private void edit(String account, String merged) {
        account(account).patch(PatchContext.of(PatchType.JSON_MERGE), merged);
    }

    private void awaitReady(String account) {
        eventually(
                SOON,
                () -> assertTrue(
                        holds(account, "Ready"),
                        () -> account + " " + account(account).get()));
    }

    private boolean holds(String account, String condition) {
        TradingAccountStatus status = account(account).require().getStatus();
        return status != null
                && status.conditions().stream()
                        .anyMatch(one -> condition.equals(one.getType()) && "True".equals(one.getStatus()));
    }

    private Resource<TradingAccount> account(String name) {
        return the(TradingAccount.class, name);
    }

    private <R extends HasMetadata> Resource<R> the(Class<R> kind, String name) {
        return client.resources(kind).inNamespace(namespace).withName(name);
    }
}
