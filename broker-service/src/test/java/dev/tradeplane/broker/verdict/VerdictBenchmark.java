package dev.tradeplane.broker.verdict;

import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;

import dev.tradeplane.broker.Commands;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.verdict.OrderHash;
import dev.tradeplane.contracts.verdict.OrderTree;
import dev.tradeplane.contracts.verdict.Verdict;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The last look at the verdict of one order, and at those of a delivery of 64 that were signed together. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class VerdictBenchmark {
    private static final int BATCH = 64;

    private final KeyPair keys = keys();
    private final OrderIntent intent = anOrderIntent().limit("2450").build();
    private final VerdictVerifier verifier =
            new VerdictVerifier(keys.getPublic(), Clock.fixed(intent.validUntil(), ZoneOffset.UTC));
    private final List<ClientOrderId> ids = IntStream.range(0, BATCH)
            .mapToObj(number -> ClientOrderId.of("T" + number))
            .toList();
    private final List<String> together = verdicts(ids);
    private final String alone = verdicts(ids.subList(0, 1)).getFirst();

    @Benchmark
    public Approval verifyOne() {
        return verifier.delivery().verify(alone, ids.getFirst(), 0, intent);
    }

    @Benchmark
    public long verifyBatchOf64() {
        VerdictVerifier.Delivery delivery = verifier.delivery();
        long sum = 0;
        for (int i = 0; i < BATCH; i++) {
            sum += delivery.verify(together.get(i), ids.get(i), 0, intent).limitsVersion();
        }
        return sum;
    }

    private List<String> verdicts(List<ClientOrderId> orders) {
        OrderTree tree = OrderTree.over(
                orders.stream().map(id -> OrderHash.of(id, 0, intent)).toList());
        String token = new Commands(keys.getPrivate()).token(tree.root(), intent.validUntil());
        return IntStream.range(0, orders.size())
                .mapToObj(place -> new Verdict(token, tree.pathFrom(place)).toString())
                .toList();
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
