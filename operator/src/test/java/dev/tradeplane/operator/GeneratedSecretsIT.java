package dev.tradeplane.operator;

import static dev.tradeplane.operator.CellUnderTest.SOON;
import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.operator.blueprint.Cell;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GeneratedSecretsIT {
    private OperatorUnderTest operator;
    private PlayedControllers controllers;
    private CellUnderTest desk;

    @BeforeEach
    void start() {
        operator = OperatorUnderTest.start();
        controllers = PlayedControllers.in(operator.namespace());
        desk = CellUnderTest.made(operator, "desk");
    }

    @AfterEach
    void stop() {
        controllers.close();
        operator.close();
    }

    @Test
    void nobodyOwnsThem() {
        secrets()
                .forEach((name, secret) ->
                        assertTrue(secret.getMetadata().getOwnerReferences().isEmpty(), name));
    }

    @Test
    void anOperatorThatStartsAgainKeepsThem() {
        Map<String, Map<String, String>> before = contents();
        operator.close();

        operator = OperatorUnderTest.startIn(operator.namespace());
        desk = CellUnderTest.made(operator, "desk");
        desk.awaitAnotherLook();

        assertEquals(before, contents());
    }

    @Test
    void whatIsMissingIsMadeAndTheRestIsLeftAlone() {
        Map<String, String> before = contents().get("desk-database-risk");
        desk.the(Secret.class, "database-risk").edit(secret -> {
            secret.getData().remove("password");
            return secret;
        });

        eventually(SOON, () -> assertNotNull(data("database-risk").get("password")));

        assertEquals(before.get("owner-password"), data("database-risk").get("owner-password"));
    }

    @Test
    void whatLostItsLabelsIsFoundAgainAndNotMadeAnew() {
        Map<String, String> before = data("postgres");
        desk.the(Secret.class, "postgres").edit(secret -> {
            secret.getMetadata().getLabels().clear();
            return secret;
        });

        eventually(
                SOON,
                () -> assertEquals(
                        "desk",
                        desk.the(Secret.class, "postgres")
                                .require()
                                .getMetadata()
                                .getLabels()
                                .get(Cell.ACCOUNT_LABEL)));

        assertEquals(before, data("postgres"));
    }

    @Test
    void aPasswordChangedByHandIsKeptAndToldToTheDatabase() {
        String before = desk.children().of(Job.class).getFirst();

        desk.the(Secret.class, "database-audit").edit(secret -> {
            secret.getData().put("password", "YW5vdGhlci1wYXNzd29yZA==");
            return secret;
        });

        eventually(SOON, () -> {
            var jobs = desk.children().of(Job.class);
            assertTrue(jobs.size() == 1 && !jobs.contains(before), jobs.toString());
        });
        assertEquals("YW5vdGhlci1wYXNzd29yZA==", data("database-audit").get("password"));
    }

    @Test
    void aDatabasePasswordIsRenewedInTurns() {
        String job = desk.children().of(Job.class).getFirst();
        Map<String, String> before = data("database-risk");
        Map<String, String> signing = data("verdict");

        annotate("tradeplane.dev/rotate-credentials", "autumn");
        eventually(
                SOON,
                () -> assertEquals(before.get("password"), data("database-risk").get("previous-password")));
        desk.awaitAnotherLook();
        assertNotEquals(before.get("password"), data("database-risk").get("password"));
        assertEquals(job, desk.children().of(Job.class).getFirst());
        assertEquals(signing, data("verdict"));

        letTimePass("database-risk", "PT3M");
        eventually(SOON, () -> assertFalse(desk.children().of(Job.class).contains(job)));

        letTimePass("database-risk", "PT11M");
        eventually(SOON, () -> assertFalse(data("database-risk").containsKey("previous-password")));
    }

    private void annotate(String key, String value) {
        operator.account("desk")
                .patch(
                        PatchContext.of(PatchType.JSON_MERGE),
                        "{\"metadata\":{\"annotations\":{\"" + key + "\":\"" + value + "\"}}}");
    }

    /** The Secret says itself since when it changes. */
    private void letTimePass(String component, String duration) {
        String since =
                Clock.systemUTC().instant().minus(Duration.parse(duration)).toString();
        desk.the(Secret.class, component)
                .patch(
                        PatchContext.of(PatchType.JSON_MERGE),
                        "{\"metadata\":{\"annotations\":{\"tradeplane.dev/rotated-at\":\"" + since + "\"}}}");
    }

    private Map<String, String> data(String component) {
        return desk.the(Secret.class, component).require().getData();
    }

    private Map<String, Map<String, String>> contents() {
        Map<String, Map<String, String>> contents = new HashMap<>();
        secrets().forEach((name, secret) -> contents.put(name, secret.getData()));
        return contents;
    }

    private Map<String, Secret> secrets() {
        Map<String, Secret> secrets = new HashMap<>();
        operator.client()
                .secrets()
                .inNamespace(operator.namespace())
                .withLabel(Cell.ACCOUNT_LABEL, "desk")
                .list()
                .getItems()
                .forEach(secret -> secrets.put(secret.getMetadata().getName(), secret));
        return secrets;
    }
}
