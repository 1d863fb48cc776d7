package dev.tradeplane.broker.api;

import dev.tradeplane.broker.settlement.SettlementDesk;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.order.OrderSettlement;
import dev.tradeplane.contracts.order.SettlementCandidate;
import dev.tradeplane.contracts.order.SettlementRequest;
import dev.tradeplane.outbox.peer.OnlyFor;
import dev.tradeplane.outbox.peer.Peer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;

/** Orders of unknown outcome, for a person to settle; by the client order id. */
@Path("/internal/unsettled/{id}")
@RunOnVirtualThread
@OnlyFor(Peer.RISK_SERVICE)
public class SettlementResource {
    private final SettlementDesk desk;

    SettlementResource(SettlementDesk desk) {
        this.desk = desk;
    }

    @GET
    @Path("/candidates")
    public List<SettlementCandidate> candidates(@PathParam("id") String id) {
        return desk.candidates(ClientOrderId.of(id));
    }

    @POST
    @Path("/settlement")
    public OrderSettlement settle(@PathParam("id") String id, SettlementRequest request) {
        return desk.settle(ClientOrderId.of(id), request);
    }
}
