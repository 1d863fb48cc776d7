package dev.tradeplane.e2e.planted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradeplane.e2e.proof.OrderProof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Shows that orderproof finds the mistakes it is there for, each within five seeds. Not part of the ordinary build: run it
 * with {@code -Dtradeplane.planted=all}, or the name of one bug.
 */
class PlantedBugsE2E {
    private static final int SEEDS = 5;
    private static final String INTENTS = "1500";
    private static final int VIOLATED = 1;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder = Path.of("");

    static Stream<PlantedBug> wanted() {
        String name = System.getProperty("tradeplane.planted", "all");
        return name.equals("all") ? Stream.of(PlantedBug.values()) : Stream.of(PlantedBug.valueOf(name));
    }

    @ParameterizedTest
    @MethodSource("wanted")
    void findsThePlantedBug(PlantedBug bug) throws IOException {
        Map<String, String> environment = Map.of("JAVA_TOOL_OPTIONS", AgentJar.optionFor(bug, folder));
        Set<String> broken = new TreeSet<>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            Path run = folder.resolve("seed-" + seed);
            int exit = OrderProof.run(command(bug, seed, run), System.out, environment);
            assertEquals(List.of(), AgentJar.missing(bug, folder).toList(), "the bug was not planted");
            if (exit == VIOLATED) {
                broken.addAll(violated(run));
            }
            if (broken.stream().anyMatch(signsOf(bug)::contains)) {
                System.out.println(bug + " was found with seed " + seed + ": " + broken);
                return;
            }
        }
        fail(bug + " went unnoticed: " + broken);
    }

    private static List<String> command(PlantedBug bug, int seed, Path run) {
        return List.of(
                "--intents", INTENTS,
                "--seed", "" + seed,
                "--broker", brokerOf(bug),
                "--nemesis", nemesesOf(bug),
                "--dir", run.toString());
    }

    private static Set<String> violated(Path run) throws IOException {
        JsonNode report = new ObjectMapper().readTree(Files.readString(run.resolve("report.json")));
        Set<String> invariants = new TreeSet<>();
        report.path("violations")
                .forEach(v -> invariants.add(v.path("invariant").asText()));
        return invariants;
    }

    /** Invariants of which it must break at least one. */
    private static Set<String> signsOf(PlantedBug bug) {
        return switch (bug) {
            case CLAIM_AFTER_SEND -> Set.of("I1", "I3", "I5");
            case OUTBOX_OUTSIDE -> Set.of("I6", "I7");
            case IDEMPOTENCY_APART -> Set.of("I2", "I5");
            case BLIND_RETRY, DELIVERIES_NOT_UNIQUE, ABSENT_AT_ONCE -> Set.of("I1");
            case SILENCE_IS_REJECTION, FILLS_COUNTED_TWICE, CLAIMS_FORGOTTEN, UNKNOWN_HOLDS_NOTHING -> Set.of("I6");
            case OUTBOX_BY_ID -> Set.of("I6", "I7");
            case RATE_FAILS_OPEN, LIMIT_FAILS_OPEN, HALT_IGNORED -> Set.of("I4");
        };
    }

    private static String brokerOf(PlantedBug bug) {
        return switch (bug) {
            // Alpaca takes a client order id once: what is sent twice shows before those that do not.
            case BLIND_RETRY, DELIVERIES_NOT_UNIQUE, ABSENT_AT_ONCE, CLAIM_AFTER_SEND, UNKNOWN_HOLDS_NOTHING -> "kite";
            default -> "alpaca";
        };
    }

    /** What opens the gap that the bug is. */
    private static String nemesesOf(PlantedBug bug) {
        return switch (bug) {
            case CLAIM_AFTER_SEND -> "kill-broker-service";
            case OUTBOX_OUTSIDE, IDEMPOTENCY_APART, DELIVERIES_NOT_UNIQUE -> "kill-risk-service";
            case ABSENT_AT_ONCE -> "slow-broker";
            case BLIND_RETRY, SILENCE_IS_REJECTION -> "silent-broker";
            case FILLS_COUNTED_TWICE -> "lying-stream,broker-down";
            case CLAIMS_FORGOTTEN -> "silent-broker,kill-broker-service";
            case UNKNOWN_HOLDS_NOTHING -> "broker-down";
            case OUTBOX_BY_ID -> "kill-audit-service,kill-broker-service";
            case RATE_FAILS_OPEN, LIMIT_FAILS_OPEN, HALT_IGNORED -> "kill-audit-service";
        };
    }
}
