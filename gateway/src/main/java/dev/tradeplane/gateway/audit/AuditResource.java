package dev.tradeplane.gateway.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.gateway.access.Roles;
import dev.tradeplane.gateway.handoff.PeerQuery;
import dev.tradeplane.outbox.peer.Peer;
import dev.tradeplane.outbox.peer.PeerClient;
import dev.tradeplane.outbox.web.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Passes questions about the trail on to audit-service, and its answers back as they are. */
@Path("/v1/audit")
@RunOnVirtualThread
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK_MANAGER, Roles.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
    private final PeerClient peers;

    AuditResource(PeerClient peers) {
        this.peers = peers;
    }

    @GET
    @Path("/orders/{id}")
    public JsonNode timeline(@PathParam("id") String id) {
        try {
            return peers.get(Peer.AUDIT_SERVICE, "/internal/orders/" + OrderId.of(id) + "/timeline", JsonNode.class);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.NOT_FOUND, "no order has this id");
        }
    }

    @GET
    @Path("/entries")
    public JsonNode entries(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("type") @Nullable String type,
            @QueryParam("orderId") @Nullable String orderId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        PeerQuery query = PeerQuery.of("cursor", cursor)
                .and("limit", limit)
                .and("type", type)
                .and("orderId", orderId)
                .and("from", from)
                .and("to", to);
        return peers.get(Peer.AUDIT_SERVICE, "/internal/entries" + query.text(), JsonNode.class);
    }
}
