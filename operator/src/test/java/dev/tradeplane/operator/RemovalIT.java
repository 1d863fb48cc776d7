package dev.tradeplane.operator;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.contracts.order.TradingState;
import dev.tradeplane.testsupport.peer.Behaviour;
import dev.tradeplane.testsupport.peer.FakePeer;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Secret;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How accounts end, and what is left of them. */
class RemovalIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String ACCOUNT = "/internal/account";
    private static final String HALT = "/internal/trading-state";
    private static final String POSITIONS = "/internal/positions";
    private static final String HELD = """
            [{"instrument":"NSE:RELIANCE","quantity":"5","realizedPnl":"0"}]""";

    private FakePeer cell;
    private OperatorUnderTest operator;
    private PlayedControllers controllers;

    @BeforeEach
    void start() {
        cell = FakePeer.start(Clock.systemUTC());
        cell.serves(ACCOUNT, SaidAccount.calm().view());
        cell.serves(POSITIONS, List.of());
        operator = OperatorUnderTest.start(Circumstances.withCell(cell.url()));
        controllers = operator.controllers();
    }

    @AfterEach
    void stop() {
        controllers.close();
        operator.close();
        cell.close();
    }

    @Test
    void whatIsRetainedIsFoundAgain() {
        running("Retain");
        String password = databasePassword();

        operator.account("desk").delete();

        eventually(SOON, () -> assertNull(operator.account("desk").get()));
        assertNotNull(volume());
        assertEquals(0, cell.requests(HALT).size());
        operator.apply(PaperAccount.yaml("desk"));
        eventually(
                SOON,
                () -> assertEquals("True", operator.condition("desk", "Ready").getStatus()));
        assertEquals(password, databasePassword());
    }

    @Test
    void deletionHaltsThenWaitsForPositionsThenTakesEverything() {
        running("Delete");
        cell.at(POSITIONS, new Behaviour.Answers(200, HELD));
        cell.at(HALT, new Behaviour.Computes(body -> {
            cell.serves(ACCOUNT, SaidAccount.calm().set(TradingState.HALTED).view());
            return "{}";
        }));

        operator.account("desk").delete();

        eventually(
                SOON,
                () -> assertEquals(
                        "GoingFlat", operator.condition("desk", "Reconciling").getReason()));
        assertTrue(cell.requests(HALT).getFirst().body().contains("\"cancelOpen\":true"));
        assertEquals(1, cell.requests(HALT).size());
        assertNotNull(volume());
        assertNotNull(operator.client()
                .apps()
                .deployments()
                .inNamespace(operator.namespace())
                .withName("desk-risk-service")
                .get());

        cell.serves(POSITIONS, List.of());

        eventually(SOON, () -> assertNull(operator.account("desk").get()));
        assertNull(volume());
        assertEquals(List.of("desk-hooks"), secrets());
        assertEquals(1, operator.events("GoingFlat").size());
    }

    @Test
    void anotherOperatorGoesOnWhereOneStopped() {
        running("Delete");
        cell.serves(ACCOUNT, SaidAccount.calm().set(TradingState.HALTED).view());
        cell.at(POSITIONS, new Behaviour.Answers(200, HELD));
        operator.account("desk").delete();
        eventually(
                SOON,
                () -> assertEquals(
                        "GoingFlat", operator.condition("desk", "Reconciling").getReason()));

        operator.close();
        cell.serves(POSITIONS, List.of());
        operator = OperatorUnderTest.startIn(operator.namespace(), Circumstances.withCell(cell.url()));

        eventually(SOON, () -> assertNull(operator.account("desk").get()));
        assertNull(volume());
    }

    @Test
    void aSilentCellIsWaitedForAndNoLongerThanTheLimit() {
        operator.close();
        operator = OperatorUnderTest.startIn(
                operator.namespace(),
                new Circumstances(Circumstances.ALONE.riskService(), Duration.ofSeconds(10), Duration.ofSeconds(3)));
        running("Delete");

        operator.account("desk").delete();

        eventually(
                SOON,
                () -> assertEquals(
                        "CellNotHeard",
                        operator.condition("desk", "Reconciling").getReason()));
        eventually(SOON, () -> assertNull(operator.account("desk").get()));
        assertNull(volume());
        assertTrue(operator.events("CellNotHeard").stream()
                .anyMatch(event -> event.getNote().contains("removed all the same")));
    }

    @Test
    void anAccountThatNeverRanJustGoes() {
        operator.apply(PaperAccount.withCredentials("desk") + "  deletionPolicy: Delete\n");
        eventually(
                SOON,
                () -> assertEquals(
                        "SecretMissing", operator.condition("desk", "Stalled").getReason()));

        operator.account("desk").delete();

        eventually(SOON, () -> assertNull(operator.account("desk").get()));
        assertEquals(0, cell.requests(HALT).size());
    }

    /** Played by hand: the volume that the controller of the set makes. */
    private void running(String policy) {
        operator.apply(PaperAccount.hooks("desk"));
        operator.apply(PaperAccount.yaml("desk") + "  deletionPolicy: " + policy + "\n");
        operator.apply("""
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata:
                  name: data-desk-postgres-0
                  labels: {tradeplane.dev/account: desk, tradeplane.dev/component: postgres}
                spec:
                  accessModes: [ReadWriteOnce]
                  resources: {requests: {storage: 1Gi}}
                """);
        eventually(
                SOON,
                () -> assertEquals("True", operator.condition("desk", "Ready").getStatus()));
    }

    /** The claim, unless it is gone or on its way. */
    private @Nullable PersistentVolumeClaim volume() {
        PersistentVolumeClaim claim = operator.client()
                .persistentVolumeClaims()
                .inNamespace(operator.namespace())
                .withName("data-desk-postgres-0")
                .get();
        return claim == null || claim.getMetadata().getDeletionTimestamp() != null ? null : claim;
    }

    private String databasePassword() {
        return operator.client()
                .secrets()
                .inNamespace(operator.namespace())
                .withName("desk-database-risk")
                .get()
                .getData()
                .get("password");
    }

    private List<String> secrets() {
        return operator.client().secrets().inNamespace(operator.namespace()).list().getItems().stream()
                .map((Secret secret) -> secret.getMetadata().getName())
                .toList();
    }
}
