package dev.tradeplane.gateway.broker;

import dev.tradeplane.contracts.event.AccountEvent;
import dev.tradeplane.contracts.order.BrokerSession;
import dev.tradeplane.gateway.audit.GatewayEvents;
import dev.tradeplane.outbox.peer.Peer;
import dev.tradeplane.outbox.peer.PeerClient;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;

/** Where the broker's page sends a person back to. It proves itself by what the broker gave it, and is used once. */
@Path("/broker/callback")
@RunOnVirtualThread
@PermitAll
@Produces(MediaType.TEXT_PLAIN)
public class CallbackResource {
    private final PeerClient peers;
    private final GatewayEvents events;

    CallbackResource(PeerClient peers, GatewayEvents events) {
        this.peers = peers;
        this.events = events;
    }

    @GET
    @SecurityRequirements
    @Operation(hidden = true)
    public String callback(@Context UriInfo uri, @Context HttpServerRequest request) {
        return finish(uri.getQueryParameters(), request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @SecurityRequirements
    @Operation(hidden = true)
    public String posted(
            @Context UriInfo uri, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        uri.getQueryParameters().forEach(form::putIfAbsent);
        return finish(form, request);
    }

    private String finish(MultivaluedMap<String, String> sentBack, HttpServerRequest request) {
        Map<String, String> fields = new LinkedHashMap<>();
        sentBack.forEach((name, values) -> fields.put(name, values.getFirst()));
        BrokerSession session =
                peers.call(Peer.RISK_SERVICE, "POST", "/internal/broker/session/callback", fields, BrokerSession.class);
        if (session.user() != null && session.expiresAt() != null) {
            events.record(new AccountEvent.BrokerLoginSucceeded(
                    session.broker(),
                    session.user(),
                    session.expiresAt(),
                    request.remoteAddress().hostAddress()));
        }
        return "Logged in at " + session.broker() + " as " + session.user() + " until " + session.expiresAt()
                + ". You can close this page.\n";
    }
}
