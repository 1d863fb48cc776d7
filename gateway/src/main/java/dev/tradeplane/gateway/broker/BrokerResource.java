package dev.tradeplane.gateway.broker;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.tradeplane.contracts.event.AccountEvent;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import dev.tradeplane.contracts.problem.Problem;
import dev.tradeplane.contracts.problem.Problem.FieldError;
import dev.tradeplane.gateway.access.Caller;
import dev.tradeplane.gateway.access.Roles;
import dev.tradeplane.gateway.audit.GatewayEvents;
import dev.tradeplane.gateway.body.BoundedBody;
import dev.tradeplane.gateway.body.FieldReader;
import dev.tradeplane.gateway.body.JsonValue;
import dev.tradeplane.outbox.peer.Peer;
import dev.tradeplane.outbox.peer.PeerClient;
import dev.tradeplane.outbox.web.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** The broker's own word on our orders, and prices set by hand where the broker is paper. */
@Path("/v1")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class BrokerResource {
    private static final TypeReference<List<BrokerBookOrder>> BOOK = new TypeReference<>() {};

    private final PeerClient peers;
    private final GatewayEvents events;
    private final Caller caller;

    BrokerResource(PeerClient peers, GatewayEvents events, Caller caller) {
        this.peers = peers;
        this.events = events;
        this.caller = caller;
    }

    record Book(List<BrokerBookOrder> items) {}

    @GET
    @Path("/broker/orders")
    @RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK_MANAGER, Roles.ADMIN})
    public Book orders() {
        return new Book(peers.call(Peer.RISK_SERVICE, "GET", "/internal/broker/orders", null, BOOK));
    }

    /** Sets last prices; they are labelled as set by hand. Answers 404 where the broker is not paper. */
    @POST
    @Path("/paper/quotes")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TRADER, Roles.ADMIN})
    public void quotes(
            @RequestBody(required = true, content = @Content(schema = @Schema(ref = "PaperQuotes"))) InputStream body) {
        Map<String, Price> prices = prices(BoundedBody.object(body));
        peers.tell(Peer.RISK_SERVICE, "PUT", "/internal/paper/quotes", prices);
        prices.forEach((instrument, price) ->
                events.record(new AccountEvent.PaperQuoteSet(instrument, price.toString(), caller.source())));
    }

    private static Map<String, Price> prices(JsonValue.Fields body) {
        FieldReader fields = new FieldReader(body, body.fields().keySet(), false);
        Map<String, Price> prices = new LinkedHashMap<>();
        for (String instrument : body.fields().keySet()) {
            fields.require(instrument);
            @Nullable
            Price price = fields.text(instrument, text -> {
                InstrumentId.of(instrument);
                return Price.of(text);
            });
            if (price != null) {
                prices.put(instrument, price);
            }
        }
        if (prices.isEmpty() && fields.errors().isEmpty()) {
            throw new ProblemException(
                    Problem.invalid(List.of(new FieldError("$", "must name at least one instrument and its price"))));
        }
        if (!fields.errors().isEmpty()) {
            throw new ProblemException(Problem.invalid(fields.errors()));
        }
        return prices;
    }
}
