package dev.tradeplane.risk.api;

import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.order.OrderChange;
import dev.tradeplane.contracts.order.OrderPage;
import dev.tradeplane.contracts.order.OrderView;
import dev.tradeplane.outbox.peer.OnlyFor;
import dev.tradeplane.outbox.peer.Peer;
import dev.tradeplane.risk.change.OrderChanges;
import dev.tradeplane.risk.order.OrderQueries;
import dev.tradeplane.risk.stream.AnswerDesk;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

@Path("/internal/orders")
@OnlyFor(Peer.GATEWAY)
@Produces(MediaType.APPLICATION_JSON)
public class OrderResource {
    private static final long MAX_WAIT_MILLIS = 30_000;

    private final OrderQueries queries;
    private final OrderChanges changes;
    private final AnswerDesk answers;

    OrderResource(OrderQueries queries, OrderChanges changes, AnswerDesk answers) {
        this.queries = queries;
        this.changes = changes;
        this.answers = answers;
    }

    @GET
    public Uni<OrderPage> list(@BeanParam OrderListParameters parameters) {
        return queries.list(parameters.filter());
    }

    @GET
    @Path("/{id}")
    public Uni<OrderView> one(@PathParam("id") String id) {
        return queries.one(Parameters.orderId(id));
    }

    @GET
    @Path("/{id}/answer")
    public CompletionStage<byte[]> answer(
            @PathParam("id") String id, @QueryParam("waitMillis") @DefaultValue("0") long waitMillis) {
        long wait = Math.clamp(waitMillis, 0, MAX_WAIT_MILLIS);
        return answers.answer(Parameters.orderId(id), Duration.ofMillis(wait));
    }

    @PATCH
    @Path("/{id}")
    public CompletionStage<OrderView> replace(@PathParam("id") String id, OrderChange change) {
        return changes.replace(Parameters.orderId(id), change);
    }

    @POST
    @Path("/{id}/cancel")
    public CompletionStage<OrderView> cancel(
            @PathParam("id") String id, @QueryParam("by") @DefaultValue("gateway") String by) {
        OrderId order = Parameters.orderId(id);
        return changes.cancel(order, by);
    }

    @POST
    @Path("/cancel")
    @OnlyFor({Peer.GATEWAY, Peer.OPERATOR})
    public CompletionStage<List<OrderView>> cancelAll(
            @QueryParam("instrument") @Nullable String instrument,
            @QueryParam("by") @DefaultValue("gateway") String by) {
        InstrumentId only = instrument == null ? null : Parameters.instrument(instrument);
        return changes.cancelAll(only, by);
    }
}
