package dev.tradeplane.gateway.order;

import dev.tradeplane.contracts.id.IdempotencyKey;
import dev.tradeplane.contracts.order.CheckReport;
import dev.tradeplane.gateway.access.Roles;
import dev.tradeplane.gateway.intake.OrderIntake;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** Says what would become of an order. Nothing is placed, and no key is used up. */
@Path("/v1/orders:check")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CheckResource {
    private static final IdempotencyKey NO_KEY = IdempotencyKey.of("what-if");

    private final OrderIntake intake;
    private final RestSignals signals;

    CheckResource(OrderIntake intake, RestSignals signals) {
        this.intake = intake;
        this.signals = signals;
    }

    @POST
    @Operation(summary = "What would become of an order; nothing is placed")
    @RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK_MANAGER, Roles.ADMIN})
    public CheckReport check(
            @RequestBody(required = true, content = @Content(schema = @Schema(ref = "OrderRequest")))
                    InputStream body) {
        return intake.check(signals.signal(NO_KEY, body));
    }
}
