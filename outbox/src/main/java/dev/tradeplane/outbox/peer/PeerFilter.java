package dev.tradeplane.outbox.peer;

import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.outbox.web.ProblemException;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lets only the named peers reach a path below /internal. */
@Provider
class PeerFilter implements ContainerRequestFilter {
    private static final String BEARER = "Bearer ";
    /** Asked for late: filters are made while the service is built, before there is any configuration. */
    private final Instance<PeerIdentity> identity;

    @Context
    @SuppressWarnings("NullAway.Init")
    ResourceInfo resource;

    PeerFilter(Instance<PeerIdentity> identity) {
        this.identity = identity;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        OnlyFor allowed = allowed();
        // The resource decides, not the text of the path: there are many ways to write one path.
        if (allowed == null && !request.getUriInfo().getPath().startsWith("/internal/")) {
            return;
        }
        Peer caller = callerOf(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        if (allowed == null || !Arrays.asList(allowed.value()).contains(caller)) {
            throw new ProblemException(ProblemType.FORBIDDEN, caller.key() + " may not call this");
        }
    }

    private Peer callerOf(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            throw new ProblemException(ProblemType.UNAUTHENTICATED, "a service's token is required");
        }
        return identity.get()
                .holderOf(authorization.substring(BEARER.length()))
                .orElseThrow(
                        () -> new ProblemException(ProblemType.UNAUTHENTICATED, "this service's token is not known"));
    }

    private @Nullable OnlyFor allowed() {
        OnlyFor onMethod = resource.getResourceMethod().getAnnotation(OnlyFor.class);
        return onMethod != null ? onMethod : resource.getResourceClass().getAnnotation(OnlyFor.class);
    }
}
