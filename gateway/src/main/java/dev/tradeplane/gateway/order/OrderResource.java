package dev.tradeplane.gateway.order;

import dev.tradeplane.contracts.id.IdempotencyKey;
import dev.tradeplane.contracts.order.OrderView;
import dev.tradeplane.contracts.problem.Problem;
import dev.tradeplane.contracts.problem.Problem.FieldError;
import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.gateway.access.Roles;
import dev.tradeplane.gateway.intake.IntakeConfig;
import dev.tradeplane.gateway.intake.OrderIntake;
import dev.tradeplane.outbox.web.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Places orders. */
@Path("/v1/orders")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OrderResource {
    private final OrderIntake intake;
    private final OrderAnswers answers;
    private final RestSignals signals;
    private final IntakeConfig config;

    OrderResource(OrderIntake intake, OrderAnswers answers, RestSignals signals, IntakeConfig config) {
        this.intake = intake;
        this.answers = answers;
        this.signals = signals;
        this.config = config;
    }

    @POST
    @Operation(summary = "Place an order", description = "Prefer: wait=n waits up to n seconds for the outcome.")
    @APIResponse(
            responseCode = "201",
            description = "The broker has answered",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Decided; the outcome is still open",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @APIResponse(
            responseCode = "422",
            description = "Denied, or a conflict of keys",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    @RolesAllowed({Roles.TRADER, Roles.ADMIN})
    public Response place(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("Prefer") @Nullable String prefer,
            @RequestBody(required = true, content = @Content(schema = @Schema(ref = "OrderRequest")))
                    InputStream body) {
        return answers.to(
                intake.take(signals.signal(required(key), body)), PreferredWait.in(prefer, config.defaultWait()));
    }

    private static IdempotencyKey required(@Nullable String key) {
        if (key == null || key.isBlank()) {
            throw new ProblemException(ProblemType.IDEMPOTENCY_KEY_MISSING, "repeat it with every retry of one order");
        }
        try {
            return IdempotencyKey.of(key);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    Problem.invalid(List.of(new FieldError("Idempotency-Key", String.valueOf(e.getMessage())))));
        }
    }
}
