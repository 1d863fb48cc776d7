package dev.tradeplane.outbox.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.tradeplane.contracts.problem.Problem;
import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.outbox.batch.OverloadedException;
import dev.tradeplane.outbox.peer.PeerUnavailableException;
import dev.tradeplane.outbox.sql.StoreUnavailableException;
import dev.tradeplane.outbox.web.JsonFaults;
import dev.tradeplane.outbox.web.ProblemException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every exception that leaves a resource into problem details. Public for the framework, whose classes call it. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    static final int RETRY_AFTER_SECONDS = 1;

    @ServerExceptionMapper
    public Response problem(ProblemException e) {
        return answer(e.problem());
    }

    @ServerExceptionMapper
    public Response wrapped(CompletionException e) {
        return switch (e.getCause()) {
            case ProblemException p -> problem(p);
            case StoreUnavailableException s -> unavailable(s);
            case PeerUnavailableException p -> unavailable(p);
            case OverloadedException o -> unavailable(o);
            case null, default -> unexpected(e);
        };
    }

    @ServerExceptionMapper({StoreUnavailableException.class, PeerUnavailableException.class, OverloadedException.class})
    public Response unavailable(RuntimeException e) {
        LOG.warnf("answering 503: %s: %s", e.getMessage(), e.getCause());
        return answer(Problem.of(ProblemType.UNAVAILABLE, "nothing was half done; try again"));
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException e) {
        return answer(Problem.of(ProblemType.MALFORMED_JSON, JsonFaults.in(e)));
    }

    @ServerExceptionMapper
    public Response framework(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable);
        }
        int status = e.getResponse().getStatus();
        for (ProblemType type : ProblemType.values()) {
            if (type.status() == status) {
                return answer(Problem.of(type, null));
            }
        }
        return unexpected(e);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e) {
        LOG.error("unexpected", e);
        return answer(Problem.of(ProblemType.INTERNAL, null));
    }

    private static Response answer(Problem problem) {
        Response.ResponseBuilder response =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (problem.status() == ProblemType.UNAVAILABLE.status()) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.build();
    }
}
