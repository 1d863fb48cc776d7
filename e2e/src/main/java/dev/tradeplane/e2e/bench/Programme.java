package dev.tradeplane.e2e.bench;

import java.time.Duration;
import java.util.List;

/** What is measured, in this order: what ends with a larger store or new processes comes last. */
final class Programme {
    private static final int USUAL_RATE = 200;
    /** A rate that a machine half as fast still keeps up with: at one it does not, times say nothing but that. */
    private static final int EASY_RATE = 50;

    private Programme() {}

    static List<Measurement> whole(Duration each) {
        return List.of(
                new Memory("idle cell", "900 MiB together"),
                new WarmUp(Duration.ofSeconds(20)),
                new IdleCpu(),
                new Yardstick("before", Duration.ofSeconds(15)),
                new SteadyRate(USUAL_RATE, each, SteadyRate.Door.WEBHOOK),
                new SteadyRate(USUAL_RATE, each, SteadyRate.Door.REST),
                new FullSpeed(each),
                new Sustained(each.multipliedBy(2)),
                new Edge(),
                new LimitChange(),
                new Halts(),
                new ConnectedUsers(EASY_RATE, each),
                new ConnectedUsers(USUAL_RATE, each),
                new AuditCatchUp(),
                new InclusionProof(),
                new Memory("cell after the load", "250 MiB a service"),
                new Profile(each),
                new Yardstick("after", Duration.ofSeconds(15)),
                new Growth(USUAL_RATE),
                new ServiceStart());
    }

    /** Two minutes, for every build. */
    static List<Measurement> brief() {
        Duration each = Duration.ofSeconds(10);
        return List.of(
                new WarmUp(Duration.ofSeconds(15)),
                new Yardstick("before", Duration.ofSeconds(5)),
                new SteadyRate(EASY_RATE, each, SteadyRate.Door.WEBHOOK),
                new SteadyRate(EASY_RATE, each, SteadyRate.Door.REST),
                new FullSpeed(each));
    }
}
