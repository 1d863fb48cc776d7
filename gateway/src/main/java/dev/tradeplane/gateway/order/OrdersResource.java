package dev.tradeplane.gateway.order;

import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.order.OrderChange;
import dev.tradeplane.contracts.order.OrderPage;
import dev.tradeplane.contracts.order.OrderView;
import dev.tradeplane.contracts.problem.Problem;
import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.gateway.access.Caller;
import dev.tradeplane.gateway.access.Roles;
import dev.tradeplane.gateway.body.BoundedBody;
import dev.tradeplane.gateway.handoff.RiskClient;
import dev.tradeplane.gateway.intent.ChangeBody;
import dev.tradeplane.gateway.intent.Parsed;
import dev.tradeplane.outbox.web.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** Orders that exist: look, change, cancel. */
@Path("/v1/orders")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class OrdersResource {
    private final RiskClient risk;
    private final Caller caller;

    OrdersResource(RiskClient risk, Caller caller) {
        this.risk = risk;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK_MANAGER, Roles.ADMIN})
    public OrderPage list(@BeanParam OrderFilter filter) {
        return risk.orders(filter.query());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK_MANAGER, Roles.ADMIN})
    public OrderView one(@PathParam("id") String id) {
        return risk.order(orderId(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TRADER, Roles.ADMIN})
    public OrderView change(
            @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(ref = "OrderChangeRequest")))
                    InputStream body) {
        return switch (ChangeBody.parse(BoundedBody.object(body))) {
            case Parsed.Valid<OrderChange>(var change) -> risk.change(orderId(id), change, caller.source());
            case Parsed.Invalid<OrderChange>(var errors) -> throw new ProblemException(Problem.invalid(errors));
        };
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.TRADER, Roles.ADMIN})
    public OrderView cancel(@PathParam("id") String id) {
        return risk.cancel(orderId(id), caller.source());
    }

    @DELETE
    @RolesAllowed({Roles.TRADER, Roles.ADMIN})
    public OrderPage cancelAll(@QueryParam("instrument") @Nullable String instrument) {
        return new OrderPage(risk.cancelAll(caller.source(), OrderFilter.instrument(instrument)), null);
    }

    private static OrderId orderId(String id) {
        try {
            return OrderId.of(id);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.NOT_FOUND, "no order has this id");
        }
    }
}
