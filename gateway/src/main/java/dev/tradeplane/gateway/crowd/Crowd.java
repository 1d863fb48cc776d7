package dev.tradeplane.gateway.crowd;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradeplane.contracts.problem.Problem;
import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.outbox.problem.ProblemAnswer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Turns a request away while too many wait for their answers: each that waits takes memory, and a gateway without memory
 * answers nobody. What is turned away was not looked at, so it can be sent again as it is.
 */
@Singleton
class Crowd {
    /** Before anything else sees a request. */
    private static final int FIRST = 2000;

    private final Semaphore requests;
    private final Semaphore streams;
    private final Counter turnedAway;
    private final ObjectMapper json;

    Crowd(CrowdConfig config, MeterRegistry meters, ObjectMapper json) {
        this.requests = new Semaphore(config.requests());
        this.streams = new Semaphore(config.streams());
        this.turnedAway = meters.counter("gateway.requests.turned.away");
        this.json = json;
    }

    void build(@Observes Filters filters) {
        filters.register(this::pass, FIRST);
    }

    void pass(RoutingContext context) {
        // Whoever asks how the gateway is needs an answer most when it is busy.
        if (isAboutHealth(context.normalizedPath())) {
            context.next();
            return;
        }
        Semaphore places = isStream(context) ? streams : requests;
        if (places.tryAcquire()) {
            context.addEndHandler(ended -> places.release());
            context.next();
        } else {
            turnedAway.increment();
            context.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
            ProblemAnswer.end(
                    context.response(),
                    Problem.of(ProblemType.UNAVAILABLE, "Too many requests are waiting; nothing was done, try again"),
                    json);
        }
    }

    private static boolean isAboutHealth(@Nullable String path) {
        return path != null && path.startsWith("/q/");
    }

    private static boolean isStream(RoutingContext context) {
        String accepted = context.request().getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains("text/event-stream");
    }
}
