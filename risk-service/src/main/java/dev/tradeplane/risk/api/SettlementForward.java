package dev.tradeplane.risk.api;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.tradeplane.contracts.order.OrderSettlement;
import dev.tradeplane.contracts.order.SettlementCandidate;
import dev.tradeplane.contracts.order.SettlementRequest;
import dev.tradeplane.outbox.peer.OnlyFor;
import dev.tradeplane.outbox.peer.Peer;
import dev.tradeplane.outbox.peer.PeerClient;
import dev.tradeplane.outbox.sql.Transactions;
import dev.tradeplane.risk.order.OrderQueries;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;

/** A person's word on an order of unknown outcome, on its way to broker-service; what follows from it comes back as events. */
@Path("/internal/orders")
@OnlyFor(Peer.GATEWAY)
@RunOnVirtualThread
public class SettlementForward {
    private static final TypeReference<List<SettlementCandidate>> CANDIDATES = new TypeReference<>() {};

    private final OrderQueries orders;
    private final PeerClient peers;

    SettlementForward(OrderQueries orders, PeerClient peers) {
        this.orders = orders;
        this.peers = peers;
    }

    @GET
    @Path("/{id}/candidates")
    public List<SettlementCandidate> candidates(@PathParam("id") String id) {
        return peers.call(Peer.BROKER_SERVICE, "GET", unsettled(id) + "/candidates", null, CANDIDATES);
    }

    @POST
    @Path("/{id}/settlement")
    public OrderSettlement settle(@PathParam("id") String id, SettlementRequest request) {
        return peers.call(Peer.BROKER_SERVICE, "POST", unsettled(id) + "/settlement", request, OrderSettlement.class);
    }

    private String unsettled(String id) {
        return "/internal/unsettled/"
                + orders.one(Parameters.orderId(id))
                        .await()
                        .atMost(Transactions.PATIENCE)
                        .clientOrderId();
    }
}
