package dev.tradeplane.outbox.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.tradeplane.contracts.problem.Problem;
import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.outbox.json.WireMapper;
import dev.tradeplane.outbox.peer.Peer;
import dev.tradeplane.outbox.peer.PeerUnavailableException;
import dev.tradeplane.outbox.sql.StoreUnavailableException;
import dev.tradeplane.outbox.web.ProblemException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class ProblemMappersTest {
    private final ProblemMappers mappers = new ProblemMappers();

    @Test
    void answersAProblemAsItStands() {
        Problem problem = Problem.of(ProblemType.ORDER_NOT_OPEN, "it is filled");

        Response response = mappers.problem(new ProblemException(problem));

        assertEquals(409, response.getStatus());
        assertEquals("application/problem+json", response.getMediaType().toString());
        assertEquals(problem, response.getEntity());
    }

    @Test
    void asksToComeAgainWhenSomethingIsAway() {
        for (RuntimeException away : new RuntimeException[] {
            new StoreUnavailableException(new IOException("refused by 10.0.0.1")),
            new PeerUnavailableException(Peer.AUDIT_SERVICE, new IOException("refused by 10.0.0.1"))
        }) {
            Response response = mappers.unavailable(away);

            assertEquals(503, response.getStatus());
            assertEquals(1, response.getHeaders().getFirst("Retry-After"));
            assertEquals("nothing was half done; try again", entity(response).detail());
        }
    }

    @Test
    void looksIntoWhatAFutureWrapped() {
        assertEquals(
                404,
                mappers.wrapped(new CompletionException(new ProblemException(ProblemType.NOT_FOUND, null)))
                        .getStatus());
        assertEquals(
                503,
                mappers.wrapped(new CompletionException(new StoreUnavailableException(new IOException())))
                        .getStatus());
        assertEquals(
                500,
                mappers.wrapped(new CompletionException(new IllegalStateException()))
                        .getStatus());
    }

    @Test
    void saysNothingOfInternals() {
        Response response = mappers.unexpected(new IllegalStateException("password=hunter2"));

        assertEquals(500, response.getStatus());
        assertNull(entity(response).detail());
    }

    @Test
    void saysWhatIsWrongWithJson() {
        Response response = mappers.unreadable(unreadable());

        assertEquals(400, response.getStatus());
        assertEquals("colour is not a known field", entity(response).detail());
    }

    @Test
    void findsTheJsonFaultInsideTheFrameworks() {
        Response response = mappers.framework(new WebApplicationException(unreadable(), 400));

        assertEquals("colour is not a known field", entity(response).detail());
    }

    @Test
    void givesTheFrameworksErrorsTheirTypes() {
        assertEquals(
                ProblemType.NOT_FOUND.uri(),
                entity(mappers.framework(new NotFoundException())).type());
        assertEquals(
                ProblemType.METHOD_NOT_ALLOWED.uri(),
                entity(mappers.framework(new NotAllowedException("GET"))).type());
        assertEquals(500, mappers.framework(new WebApplicationException(418)).getStatus());
    }

    private record Paint(String name) {}

    private static JsonProcessingException unreadable() {
        try {
            WireMapper.create().readValue("{\"colour\":\"red\"}", Paint.class);
            throw new AssertionError("was read");
        } catch (JsonProcessingException e) {
            return e;
        }
    }

    private static Problem entity(Response response) {
        return (Problem) response.getEntity();
    }
}
