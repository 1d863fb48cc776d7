package dev.tradeplane.risk.api;

import dev.tradeplane.contracts.order.Position;
import dev.tradeplane.contracts.order.PositionAdoption;
import dev.tradeplane.outbox.peer.OnlyFor;
import dev.tradeplane.outbox.peer.Peer;
import dev.tradeplane.risk.comparison.PositionAdoptions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/internal/positions/adopt")
@OnlyFor(Peer.GATEWAY)
@RunOnVirtualThread
public class PositionAdoptionResource {
    private final PositionAdoptions adoptions;

    PositionAdoptionResource(PositionAdoptions adoptions) {
        this.adoptions = adoptions;
    }

    @POST
    public Position adopt(PositionAdoption wish) {
        return adoptions.adopt(wish).markedTo(null);
    }
}
