package dev.tradeplane.gateway.body;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradeplane.outbox.problem.ProblemAnswer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Turns away a body that announces itself as too large, before a byte of it is read. */
@Singleton
class BodyWall {
    private static final int FIRST = 1000;
    private static final int DIGITS = 18;

    private final ObjectMapper json;

    BodyWall(ObjectMapper json) {
        this.json = json;
    }

    void build(@Observes Filters filters) {
        filters.register(this::pass, FIRST);
    }

    private void pass(RoutingContext context) {
        if (announcesTooMuch(context.request())) {
            ProblemAnswer.end(context.response(), BoundedBody.tooLarge().problem(), json);
        } else {
            context.next();
        }
    }

    private static boolean announcesTooMuch(HttpServerRequest request) {
        @Nullable String length = request.getHeader("Content-Length");
        return length != null
                && length.matches("\\d+")
                && (length.length() > DIGITS || Long.parseLong(length) > BoundedBody.MAX_BYTES);
    }
}
