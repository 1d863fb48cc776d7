package dev.tradeplane.gateway.order;

import dev.tradeplane.contracts.id.IdempotencyKey;
import dev.tradeplane.contracts.intent.Wish;
import dev.tradeplane.contracts.order.CheckReport;
import dev.tradeplane.contracts.problem.Problem;
import dev.tradeplane.contracts.problem.Problem.FieldError;
import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.gateway.access.Caller;
import dev.tradeplane.gateway.access.Roles;
import dev.tradeplane.gateway.body.BoundedBody;
import dev.tradeplane.gateway.body.Fingerprint;
import dev.tradeplane.gateway.body.JsonValue;
import dev.tradeplane.gateway.intake.IntakeConfig;
import dev.tradeplane.gateway.intake.OrderIntake;
import dev.tradeplane.gateway.intake.Signal;
import dev.tradeplane.gateway.intent.Defaults;
import dev.tradeplane.gateway.intent.OrderBody;
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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Places orders, and says what would become of one. */
@Path("/v1")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrderResource {
    private static final IdempotencyKey NO_KEY = IdempotencyKey.of("what-if");

    private final OrderIntake intake;
    private final OrderAnswers answers;
    private final Caller caller;
    private final IntakeConfig config;
    private final Clock clock;

    OrderResource(OrderIntake intake, OrderAnswers answers, Caller caller, IntakeConfig config, Clock clock) {
        this.intake = intake;
        this.answers = answers;
        this.caller = caller;
        this.config = config;
        this.clock = clock;
    }

    @POST
    @Path("/orders")
    @RolesAllowed({Roles.TRADER, Roles.ADMIN})
    public Response place(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("Prefer") @Nullable String prefer,
            InputStream body) {
        Signal signal = signal(required(key), BoundedBody.object(body));
        return answers.to(intake.take(signal), PreferredWait.in(prefer, config.defaultWait()));
    }

    @POST
    @Path("/orders:check")
    @RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK_MANAGER, Roles.ADMIN})
    public CheckReport check(InputStream body) {
        return intake.check(signal(NO_KEY, BoundedBody.object(body)));
    }

    private Signal signal(IdempotencyKey key, JsonValue.Fields body) {
        Instant now = clock.instant();
        return new Signal(
                key,
                caller.source(),
                Fingerprint.of(caller.source(), body),
                OrderBody.parse(body, new Defaults(now, config.defaultValidity()))
                        .<Wish>map(Wish.Place::new),
                now,
                null);
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
