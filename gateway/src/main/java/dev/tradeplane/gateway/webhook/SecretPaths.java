package dev.tradeplane.gateway.webhook;

import io.opentelemetry.api.trace.Span;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** The path of a hook may hold its secret: traces never see it, whatever becomes of the request. */
class SecretPaths {
    private static final String HOOKS = "/hooks/";

    @ServerRequestFilter(preMatching = true)
    public void mask(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().startsWith(HOOKS)) {
            Span.current().setAttribute("url.path", HOOKS + "...");
        }
    }
}
