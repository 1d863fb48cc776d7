package dev.tradeplane.outbox.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradeplane.contracts.problem.Problem;
import dev.tradeplane.contracts.problem.ProblemType;
import io.vertx.core.http.HttpServerResponse;

/** Answers a request that no resource has seen, as {@link ProblemMappers} does one that some has. */
public final class ProblemAnswer {
    private ProblemAnswer() {}

    /** Closes the connection too: what the request still sends is read by nobody. */
    public static void end(HttpServerResponse response, Problem problem, ObjectMapper json) {
        try {
            if (problem.status() == ProblemType.UNAVAILABLE.status()) {
                response.putHeader("Retry-After", String.valueOf(ProblemMappers.RETRY_AFTER_SECONDS));
            }
            response.setStatusCode(problem.status())
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .putHeader("Connection", "close")
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem can always be written", e);
        }
    }
}
