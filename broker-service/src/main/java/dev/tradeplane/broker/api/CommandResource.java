package dev.tradeplane.broker.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradeplane.broker.submission.OrderSubmitter;
import dev.tradeplane.contracts.command.BrokerCommand;
import dev.tradeplane.outbox.json.JsonLines;
import dev.tradeplane.outbox.peer.OnlyFor;
import dev.tradeplane.outbox.peer.Peer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;

/** Where risk-service's commands arrive. */
@Path("/internal/commands")
@OnlyFor(Peer.RISK_SERVICE)
public class CommandResource {
    private final OrderSubmitter submitter;
    private final ObjectMapper json;

    CommandResource(OrderSubmitter submitter, ObjectMapper json) {
        this.submitter = submitter;
        this.json = json;
    }

    @POST
    @Consumes("application/x-ndjson")
    @RunOnVirtualThread
    public void take(byte[] body) {
        List<BrokerCommand> commands = JsonLines.read(body, json, BrokerCommand.class).stream()
                .map(JsonLines.Line::value)
                .toList();
        if (!commands.isEmpty()) {
            submitter.take(commands);
        }
    }
}
