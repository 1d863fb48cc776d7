package dev.tradeplane.gateway.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradeplane.contracts.problem.Problem;
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
            refuse(context, BoundedBody.tooLarge().problem());
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

    private void refuse(RoutingContext context, Problem problem) {
        try {
            context.response()
                    .setStatusCode(problem.status())
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .putHeader("Connection", "close")
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem can always be written", e);
        }
    }
}
