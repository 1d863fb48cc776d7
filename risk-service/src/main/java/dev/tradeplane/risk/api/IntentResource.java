package dev.tradeplane.risk.api;

import dev.tradeplane.contracts.intent.IntentAnswer;
import dev.tradeplane.contracts.intent.IntentSubmission;
import dev.tradeplane.contracts.order.CheckReport;
import dev.tradeplane.outbox.peer.OnlyFor;
import dev.tradeplane.outbox.peer.Peer;
import dev.tradeplane.risk.decision.IntentDesk;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;

@Path("/internal/intents")
@OnlyFor(Peer.GATEWAY)
public class IntentResource {
    private final IntentDesk desk;

    IntentResource(IntentDesk desk) {
        this.desk = desk;
    }

    /** The work goes on and commits whether or not the caller still waits. */
    @POST
    public CompletionStage<List<IntentAnswer>> take(List<IntentSubmission> submissions) {
        return desk.take(submissions);
    }

    @POST
    @Path("/check")
    public CompletionStage<CheckReport> check(IntentSubmission submission) {
        return desk.whatIf(submission);
    }
}
