package dev.tradeplane.broker.health;

import dev.tradeplane.broker.adapter.wire.CallKind;
import dev.tradeplane.contracts.order.CallBreaker;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The circuit breakers as metrics: 0 closed, 1 half-open, 2 open. */
@Singleton
class BreakerMeters {
    private static final String KIND = "kind";

    private final BrokerHealthDesk desk;
    private final MeterRegistry meters;

    BreakerMeters(BrokerHealthDesk desk, MeterRegistry meters) {
        this.desk = desk;
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) {
        for (CallKind kind : CallKind.values()) {
            Gauge.builder("broker.breaker.state", this, self -> self.state(kind))
                    .tag(KIND, kind.name())
                    .register(meters);
            FunctionCounter.builder("broker.breaker.changes", this, self -> self.changes(kind))
                    .tag(KIND, kind.name())
                    .register(meters);
        }
    }

    private int state(CallKind kind) {
        return breaker(kind)
                .map(breaker -> switch (breaker.state()) {
                    case CLOSED -> 0;
                    case HALF_OPEN -> 1;
                    case OPEN -> 2;
                })
                .orElse(0);
    }

    private long changes(CallKind kind) {
        return breaker(kind).map(CallBreaker::changes).orElse(0L);
    }

    private Optional<CallBreaker> breaker(CallKind kind) {
        return desk.breakers().stream()
                .filter(breaker -> breaker.kind().equals(kind.name()))
                .findFirst();
    }
}
