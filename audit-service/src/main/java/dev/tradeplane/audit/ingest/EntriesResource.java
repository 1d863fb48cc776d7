package dev.tradeplane.audit.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradeplane.audit.trail.AuditTrail;
import dev.tradeplane.audit.trail.Entry;
import dev.tradeplane.outbox.peer.OnlyFor;
import dev.tradeplane.outbox.peer.Peer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;

/** Takes deliveries of the services' outboxes. */
@Path("/internal")
@OnlyFor({Peer.GATEWAY, Peer.RISK_SERVICE, Peer.BROKER_SERVICE})
class EntriesResource {
    private final AuditTrail trail;
    private final ObjectMapper json;

    EntriesResource(AuditTrail trail, ObjectMapper json) {
        this.trail = trail;
        this.json = json;
    }

    /** Answers 204 when every line is committed; anything else means that the delivery must come again. */
    @POST
    @Path("/entries")
    @Consumes("application/x-ndjson")
    @RunOnVirtualThread
    public void record(byte[] body) {
        List<Entry> entries = Delivery.read(body, json);
        if (!entries.isEmpty()) {
            trail.record(entries).join();
        }
    }
}
