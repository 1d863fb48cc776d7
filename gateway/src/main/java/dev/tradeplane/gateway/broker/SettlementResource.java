package dev.tradeplane.gateway.broker;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.order.OrderSettlement;
import dev.tradeplane.contracts.order.SettlementCandidate;
import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.gateway.access.Caller;
import dev.tradeplane.gateway.access.Roles;
import dev.tradeplane.gateway.body.BoundedBody;
import dev.tradeplane.outbox.peer.Peer;
import dev.tradeplane.outbox.peer.PeerClient;
import dev.tradeplane.outbox.web.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** An order of unknown outcome that no question to the broker settles: a person does. */
@Path("/v1/orders")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class SettlementResource {
    private static final TypeReference<List<SettlementCandidate>> CANDIDATES = new TypeReference<>() {};

    private final PeerClient peers;
    private final Caller caller;

    SettlementResource(PeerClient peers, Caller caller) {
        this.peers = peers;
        this.caller = caller;
    }

    record Candidates(List<SettlementCandidate> items) {}

    @GET
    @Path("/{id}/candidates")
    @Operation(summary = "What the broker has that an order of unknown outcome could be, the likeliest first")
    @RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK_MANAGER, Roles.ADMIN})
    public Candidates candidates(@PathParam("id") String id) {
        return new Candidates(peers.call(Peer.RISK_SERVICE, "GET", order(id) + "/candidates", null, CANDIDATES));
    }

    @POST
    @Path("/{id}:settle")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say what became of an order of unknown outcome",
            description = "Held against the broker's book first; a repeat of the same answers the same.")
    @RolesAllowed({Roles.RISK_MANAGER, Roles.ADMIN})
    public OrderSettlement settle(
            @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(ref = "SettleRequest")))
                    InputStream body) {
        return peers.call(
                Peer.RISK_SERVICE,
                "POST",
                order(id) + "/settlement",
                SettlementBody.parse(BoundedBody.object(body), caller.source()),
                OrderSettlement.class);
    }

    private static String order(String id) {
        try {
            return "/internal/orders/" + OrderId.of(id);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.NOT_FOUND, "no order has this id");
        }
    }
}
