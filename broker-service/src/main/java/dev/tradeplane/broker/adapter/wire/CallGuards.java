package dev.tradeplane.broker.adapter.wire;

import dev.tradeplane.contracts.order.CallBreaker;
import io.smallrye.faulttolerance.api.TypedGuard;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** Time limit, room and circuit breaker of each kind of call; a repeat for what only reads. */
final class CallGuards {
    private static final int JUDGED = 20;
    private static final long BREAK_SECONDS = 5;
    private static final int REPEATS = 2;
    private static final long PAUSE_MILLIS = 200;

    private final Map<CallKind, TypedGuard<WireOutcome.Answered>> guards = new EnumMap<>(CallKind.class);
    private final Map<CallKind, BreakerWatch> watches = new EnumMap<>(CallKind.class);
    private final TypedGuard<WireOutcome.Answered> repeats;

    CallGuards(String broker, WireTimes times) {
        repeats = repeating(broker);
        for (CallKind kind : CallKind.values()) {
            watches.put(kind, new BreakerWatch(broker, kind));
            guards.put(kind, guard(broker, kind, times.of(kind)));
        }
    }

    /** Around the others: each repeat is counted by the rate budget, and passes the guard of its kind anew. */
    TypedGuard<WireOutcome.Answered> repeats() {
        return repeats;
    }

    TypedGuard<WireOutcome.Answered> of(CallKind kind) {
        return Objects.requireNonNull(guards.get(kind));
    }

    List<CallBreaker> breakers() {
        return watches.values().stream().map(BreakerWatch::now).toList();
    }

    private TypedGuard<WireOutcome.Answered> guard(String broker, CallKind kind, Duration limit) {
        return TypedGuard.create(WireOutcome.Answered.class)
                .withDescription(broker + " " + kind)
                .withBulkhead()
                .limit(kind.atOnce())
                .done()
                .withTimeout()
                .duration(limit.toMillis(), ChronoUnit.MILLIS)
                .done()
                .withCircuitBreaker()
                .failOn(List.of(BrokerFaultException.class, TimeoutException.class))
                .requestVolumeThreshold(JUDGED)
                .delay(BREAK_SECONDS, ChronoUnit.SECONDS)
                .onStateChange(Objects.requireNonNull(watches.get(kind)))
                .done()
                .build();
    }

    private static TypedGuard<WireOutcome.Answered> repeating(String broker) {
        return TypedGuard.create(WireOutcome.Answered.class)
                .withDescription(broker + " repeats")
                .withRetry()
                .maxRetries(REPEATS)
                .delay(PAUSE_MILLIS, ChronoUnit.MILLIS)
                .retryOn(BrokerFaultException.class)
                .done()
                .build();
    }
}
