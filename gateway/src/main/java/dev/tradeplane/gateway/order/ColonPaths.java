package dev.tradeplane.gateway.order;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Some clients quote the colon of {@code /v1/orders:check}; RFC 3986 says it means the same. */
class ColonPaths {
    @ServerRequestFilter(preMatching = true)
    public void unquote(ContainerRequestContext request) {
        URI uri = request.getUriInfo().getRequestUri();
        if (uri.getRawPath().matches("/v1/(orders|positions).*%3.*")) {
            request.setRequestUri(URI.create(uri.toString().replaceFirst("%3[Aa](check|settle|adopt)", ":$1")));
        }
    }
}
