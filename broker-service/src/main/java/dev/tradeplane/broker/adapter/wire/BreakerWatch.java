package dev.tradeplane.broker.adapter.wire;

import dev.tradeplane.contracts.order.CallBreaker;
import dev.tradeplane.contracts.order.CallBreaker.State;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Where the circuit breaker of one kind of call stands; each change is logged. */
final class BreakerWatch implements Consumer<CircuitBreakerState> {
    private static final Logger LOG = Logger.getLogger(BreakerWatch.class);

    private final String broker;
    private final AtomicReference<CallBreaker> now;

    BreakerWatch(String broker, CallKind kind) {
        this.broker = broker;
        this.now = new AtomicReference<>(new CallBreaker(kind.name(), State.CLOSED, 0));
    }

    CallBreaker now() {
        return now.get();
    }

    @Override
    public void accept(CircuitBreakerState changed) {
        State state = switch (changed) {
            case CLOSED -> State.CLOSED;
            case HALF_OPEN -> State.HALF_OPEN;
            case OPEN -> State.OPEN;
        };
        CallBreaker breaker = now.updateAndGet(was -> new CallBreaker(was.kind(), state, was.changes() + 1));
        LOG.warnf("%s: the circuit breaker of %s calls is %s", broker, breaker.kind(), state);
    }
}
