package dev.tradeplane.gateway.instrument;

import dev.tradeplane.contracts.market.InstrumentPage;
import dev.tradeplane.contracts.market.ListedInstrument;
import dev.tradeplane.gateway.access.Roles;
import dev.tradeplane.outbox.peer.Peer;
import dev.tradeplane.outbox.peer.PeerClient;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the broker's master lists: lot, tick, freeze quantity, and for futures and options expiry and strike. */
@Path("/v1/instruments")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class InstrumentResource {
    private static final String LISTED = "/internal/broker/instruments";

    private final PeerClient peers;

    InstrumentResource(PeerClient peers) {
        this.peers = peers;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK_MANAGER, Roles.ADMIN})
    @Operation(summary = "Futures and options of one underlying, nearest expiry first")
    public InstrumentPage list(@BeanParam ContractFilter filter) {
        return peers.get(Peer.RISK_SERVICE, LISTED + filter.query().text(), InstrumentPage.class);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK_MANAGER, Roles.ADMIN})
    public ListedInstrument one(@PathParam("id") String id) {
        return peers.get(
                Peer.RISK_SERVICE,
                LISTED + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8),
                ListedInstrument.class);
    }
}
