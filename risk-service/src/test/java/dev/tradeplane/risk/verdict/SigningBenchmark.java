package dev.tradeplane.risk.verdict;

import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;

import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.verdict.OrderHash;
import dev.tradeplane.testsupport.clock.TickingClock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The verdicts of one order and of a batch of 64, and the hash that each is bound to. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SigningBenchmark {
    private final OrderIntent intent = anOrderIntent().limit("2450").build();
    private final List<Approval> one = approvals(1);
    private final List<Approval> batch = approvals(64);
    private final VerdictSigner signer = SigningKeys.newSigner();

    @Benchmark
    public Map<Approval, String> signOne() {
        return signer.sign(one, TickingClock.MONDAY_MORNING);
    }

    @Benchmark
    public Map<Approval, String> signBatchOf64() {
        return signer.sign(batch, TickingClock.MONDAY_MORNING);
    }

    @Benchmark
    public OrderHash hash() {
        return one.getFirst().hash();
    }

    private List<Approval> approvals(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Approval(ClientOrderId.of("T" + number), 0, intent, 7))
                .toList();
    }
}
