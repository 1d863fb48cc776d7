package dev.tradeplane.gateway.account;

import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.order.Position;
import dev.tradeplane.contracts.order.PositionAdoption;
import dev.tradeplane.contracts.problem.Problem;
import dev.tradeplane.gateway.access.Caller;
import dev.tradeplane.gateway.access.Roles;
import dev.tradeplane.gateway.body.BoundedBody;
import dev.tradeplane.gateway.body.FieldReader;
import dev.tradeplane.outbox.peer.Peer;
import dev.tradeplane.outbox.peer.PeerClient;
import dev.tradeplane.outbox.web.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** A person takes the broker's word for what is held, where it differs from ours. */
@Path("/v1/positions:adopt")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PositionAdoptionResource {
    private static final Set<String> KNOWN = Set.of("instrument", "reason");

    private final PeerClient peers;
    private final Caller caller;

    PositionAdoptionResource(PeerClient peers, Caller caller) {
        this.peers = peers;
        this.caller = caller;
    }

    @POST
    @Operation(summary = "Take the broker's quantity of one instrument for ours")
    @RolesAllowed({Roles.RISK_MANAGER, Roles.ADMIN})
    public Position adopt(
            @RequestBody(required = true, content = @Content(schema = @Schema(ref = "PositionAdoptionRequest")))
                    InputStream body) {
        return peers.call(
                Peer.RISK_SERVICE,
                "POST",
                "/internal/positions/adopt",
                adoption(new FieldReader(BoundedBody.object(body), KNOWN, false)),
                Position.class);
    }

    private PositionAdoption adoption(FieldReader fields) {
        fields.require("instrument");
        fields.require("reason");
        @Nullable InstrumentId instrument = fields.text("instrument", InstrumentId::of);
        @Nullable String reason = fields.text("reason", AccountResource::reason);
        if (instrument == null || reason == null || !fields.errors().isEmpty()) {
            throw new ProblemException(Problem.invalid(fields.errors()));
        }
        return new PositionAdoption(instrument, reason, caller.source());
    }
}
