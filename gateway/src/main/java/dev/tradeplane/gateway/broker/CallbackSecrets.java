package dev.tradeplane.gateway.broker;

import io.opentelemetry.api.trace.Span;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** The callback's query holds a login: traces never see it. */
class CallbackSecrets {
    @ServerRequestFilter(preMatching = true)
    public void mask(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().startsWith("/broker/callback")) {
            Span.current().setAttribute("url.query", "...");
        }
    }
}
