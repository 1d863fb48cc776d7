package dev.tradeplane.gateway.access;

import dev.tradeplane.contracts.problem.Problem;
import dev.tradeplane.contracts.problem.ProblemType;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says 401 and 403 as problems. Why a credential failed is nobody's business. */
class AccessProblems {
    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    Response unauthenticated(SecurityException e) {
        return Response.status(ProblemType.UNAUTHENTICATED.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .entity(Problem.of(
                        ProblemType.UNAUTHENTICATED, "send Authorization: Bearer with a token, or X-API-Key"))
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return Response.status(ProblemType.FORBIDDEN.status())
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(ProblemType.FORBIDDEN, "the roles of this credential do not include it"))
                .build();
    }
}
