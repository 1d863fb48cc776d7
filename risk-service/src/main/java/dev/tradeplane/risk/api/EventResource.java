package dev.tradeplane.risk.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradeplane.contracts.event.EventEnvelope;
import dev.tradeplane.outbox.json.JsonLines;
import dev.tradeplane.outbox.peer.OnlyFor;
import dev.tradeplane.outbox.peer.Peer;
import dev.tradeplane.risk.event.BrokerEvents;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.CompletionStage;

@Path("/internal/events")
@OnlyFor(Peer.BROKER_SERVICE)
public class EventResource {
    private final BrokerEvents events;
    private final ObjectMapper json;

    EventResource(BrokerEvents events, ObjectMapper json) {
        this.events = events;
        this.json = json;
    }

    @POST
    @Consumes("application/x-ndjson")
    public CompletionStage<Response> take(byte[] lines) {
        List<EventEnvelope> envelopes = JsonLines.read(lines, json, EventEnvelope.class).stream()
                .map(JsonLines.Line::value)
                .toList();
        return events.apply(envelopes).thenApply(done -> Response.noContent().build());
    }
}
