package dev.tradeplane.gateway.bulkhead;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradeplane.contracts.problem.Problem;
import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.outbox.problem.ProblemAnswer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;

/**
 * Turns a request away while too many of its kind wait for their answers: each that waits takes memory, and a gateway
 * without memory answers nobody. What is turned away was not looked at, so it can be sent again as it is.
 */
@Singleton
class Bulkhead {
    /** Before anything else sees a request. */
    private static final int FIRST = 2000;

    private final Map<Compartment, Semaphore> places = new EnumMap<>(Compartment.class);
    private final Counter turnedAway;
    private final ObjectMapper json;

    Bulkhead(BulkheadConfig config, MeterRegistry meters, ObjectMapper json) {
        for (Compartment compartment : Compartment.values()) {
            places.put(compartment, new Semaphore(compartment.size(config)));
        }
        this.turnedAway = meters.counter("gateway.requests.turned.away");
        this.json = json;
    }

    void build(@Observes Filters filters) {
        filters.register(this::pass, FIRST);
    }

    void pass(RoutingContext context) {
        Semaphore compartment = Objects.requireNonNull(places.get(Compartment.of(context.request())));
        if (compartment.tryAcquire()) {
            context.addEndHandler(ended -> compartment.release());
            context.next();
        } else {
            turnedAway.increment();
            ProblemAnswer.end(
                    context.response(),
                    Problem.of(ProblemType.UNAVAILABLE, "Too many requests are waiting; nothing was done, try again"),
                    json);
        }
    }
}
