package dev.tradeplane.e2e.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Orderproof as every build runs it: each process killed alone and all together, and the worst that brokers, wires and disks
 * do. {@code -Dtradeplane.proof.seed=SEED} repeats a run; the seed is in its output.
 */
class OrderProofE2E {
    /** In 30 faults each twice, those named more than once so often more: what is killed takes long to come back. */
    private static final String NEMESES = "kill-gateway,kill-risk-service,kill-broker-service,kill-audit-service,"
            + "kill-postgres,kill-cell,disk-full,freeze,freeze,"
            + "silent-broker,silent-broker,silent-broker,partition,partition,partition";

    private static final String INTENTS = System.getProperty("tradeplane.proof.intents", "5000");
    private static final String PER_SECOND = "75";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder = Path.of("");

    /** A run without violations that tried too little ends otherwise than one that holds. */
    @Test
    void losesDoublesAndExceedsNothingWhateverBreaks() throws IOException {
        long seed = Long.getLong("tradeplane.proof.seed", new SplittableRandom().nextLong());
        List<String> command = List.of(
                "--intents", INTENTS,
                "--rate", PER_SECOND,
                "--seed", "" + seed,
                "--nemesis", NEMESES,
                "--dir", folder.resolve("run").toString());

        int verdict = OrderProof.run(command, System.out, Map.of());

        assertEquals(Verdict.HOLDS, verdict, () -> "seed " + seed + ", evidence in " + folder);
    }
}
