package dev.tradeplane.gateway.broker;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.tradeplane.contracts.order.BrokerSession;
import dev.tradeplane.gateway.access.Roles;
import dev.tradeplane.outbox.peer.Peer;
import dev.tradeplane.outbox.peer.PeerClient;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** The session with the broker: who is logged in, and how somebody logs in. */
@Path("/v1/broker/session")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {
    private static final String SESSION = "/internal/broker/session";
    private static final TypeReference<Map<String, String>> LINK = new TypeReference<>() {};

    private final PeerClient peers;

    SessionResource(PeerClient peers) {
        this.peers = peers;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK_MANAGER, Roles.ADMIN})
    public BrokerSession session() {
        return peers.get(Peer.RISK_SERVICE, SESSION, BrokerSession.class);
    }

    /** Answers {@code loginUrl}, the broker's own page; it leads back to the callback. */
    @POST
    @Path("/login")
    @RolesAllowed({Roles.TRADER, Roles.ADMIN})
    public Map<String, String> login() {
        return peers.call(Peer.RISK_SERVICE, "POST", SESSION + "/login", null, LINK);
    }
}
