package dev.tradeplane.outbox.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradeplane.contracts.problem.Problem;
import io.vertx.core.http.HttpServerResponse;

/** Answers a request that no resource has seen. */
public final class ProblemAnswer {
    private ProblemAnswer() {}

    public static void end(HttpServerResponse response, Problem problem, ObjectMapper json) {
        try {
            response.setStatusCode(problem.status())
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .putHeader("Connection", "close")
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem can always be written", e);
        }
    }
}
