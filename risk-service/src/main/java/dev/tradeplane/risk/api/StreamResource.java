package dev.tradeplane.risk.api;

import dev.tradeplane.outbox.peer.OnlyFor;
import dev.tradeplane.outbox.peer.Peer;
import dev.tradeplane.risk.stream.AccountStream;
import dev.tradeplane.risk.stream.StreamItem;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestStreamElementType;

@Path("/internal/stream")
@OnlyFor(Peer.GATEWAY)
public class StreamResource {
    private final AccountStream stream;

    StreamResource(AccountStream stream) {
        this.stream = stream;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    public Multi<StreamItem> follow() {
        return stream.follow();
    }
}
