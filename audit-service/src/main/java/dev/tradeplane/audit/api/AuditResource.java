package dev.tradeplane.audit.api;

import dev.tradeplane.audit.search.EntryPage;
import dev.tradeplane.audit.search.EntrySearch;
import dev.tradeplane.audit.timeline.Timeline;
import dev.tradeplane.audit.timeline.Timelines;
import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.outbox.peer.OnlyFor;
import dev.tradeplane.outbox.peer.Peer;
import dev.tradeplane.outbox.web.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Timelines and entries, read only. */
@Path("/internal")
@OnlyFor(Peer.GATEWAY)
@RunOnVirtualThread
class AuditResource {
    private final Timelines timelines;
    private final EntrySearch entries;

    AuditResource(Timelines timelines, EntrySearch entries) {
        this.timelines = timelines;
        this.entries = entries;
    }

    @GET
    @Path("/orders/{orderId}/timeline")
    public Timeline timeline(@PathParam("orderId") String orderId) {
        return timelines
                .of(orderId)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "nothing is recorded of this order"));
    }

    @GET
    @Path("/entries")
    public EntryPage entries(@BeanParam SearchParameters parameters) {
        SearchParameters.Search search = parameters.search();
        return entries.page(search.filter(), search.limit());
    }
}
