package dev.tradeplane.gateway.webhook;

import dev.tradeplane.contracts.id.IdempotencyKey;
import dev.tradeplane.contracts.problem.Problem;
import dev.tradeplane.contracts.problem.Problem.FieldError;
import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.contracts.settings.WebhookSettings;
import dev.tradeplane.gateway.body.BoundedBody;
import dev.tradeplane.gateway.body.JsonValue;
import dev.tradeplane.outbox.web.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.jspecify.annotations.Nullable;

/**
 * Takes alerts. Any content type is read as JSON: TradingView says text/plain when its alert text is not what it takes
 * for JSON. The answer comes after risk-service's commit and never waits for a broker.
 */
@Path("/hooks/{name}")
@RunOnVirtualThread
@PermitAll
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class WebhookResource {
    private static final String SECRET = "secret";

    private final HookDoor door;
    private final AlertDesk desk;
    private final MeterRegistry meters;
    private final Clock clock;

    WebhookResource(HookDoor door, AlertDesk desk, MeterRegistry meters, Clock clock) {
        this.door = door;
        this.desk = desk;
        this.meters = meters;
        this.clock = clock;
    }

    @POST
    @SecurityRequirements
    @APIResponse(
            responseCode = "202",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = AlertAnswers.Tickets.class)))
    public Response withSecretInBody(
            @PathParam("name") String name,
            @Context HttpHeaders headers,
            @Context HttpServerRequest request,
            @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Alert"))) InputStream body) {
        byte[] bytes = BoundedBody.bytes(body);
        WebhookSettings hook = secretIn(bytes).flatMap(s -> door.open(name, s)).orElseThrow(this::nothingHere);
        return answer(hook, bytes, headers, request);
    }

    @POST
    @Path("/{secret}")
    @SecurityRequirements
    @APIResponse(
            responseCode = "202",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = AlertAnswers.Tickets.class)))
    public Response withSecretInPath(
            @PathParam("name") String name,
            @PathParam("secret") String secret,
            @Context HttpHeaders headers,
            @Context HttpServerRequest request,
            @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Alert"))) InputStream body) {
        WebhookSettings hook = door.open(name, secret).orElseThrow(this::nothingHere);
        return answer(hook, BoundedBody.bytes(body), headers, request);
    }

    private Response answer(WebhookSettings hook, byte[] bytes, HttpHeaders headers, HttpServerRequest request) {
        try {
            if (!AllowedNetworks.permit(
                    hook.allowedCidrs(), request.remoteAddress().hostAddress())) {
                throw new ProblemException(ProblemType.FORBIDDEN, "this webhook may not be called from this address");
            }
            JsonValue.Fields body = BoundedBody.object(bytes).without(SECRET);
            return desk.take(new Knock(hook, body, headerKey(headers), clock.instant()));
        } catch (ProblemException e) {
            rejected(ProblemName.of(e.problem()));
            throw e;
        }
    }

    /** A stranger learns nothing from an unreadable body: without a secret in it, it opens nothing. */
    private static Optional<String> secretIn(byte[] bytes) {
        try {
            return BoundedBody.object(bytes).fields().get(SECRET) instanceof JsonValue.Text(String secret)
                    ? Optional.of(secret)
                    : Optional.empty();
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    private static @Nullable IdempotencyKey headerKey(HttpHeaders headers) {
        for (String name : List.of("Idempotency-Key", "webhook-id")) {
            @Nullable String key = headers.getHeaderString(name);
            if (key != null && !key.isBlank()) {
                try {
                    return IdempotencyKey.of(key);
                } catch (IllegalArgumentException e) {
                    throw new ProblemException(
                            Problem.invalid(List.of(new FieldError(name, String.valueOf(e.getMessage())))));
                }
            }
        }
        return null;
    }

    private ProblemException nothingHere() {
        rejected("not-found");
        return new ProblemException(ProblemType.NOT_FOUND, null);
    }

    private void rejected(String reason) {
        meters.counter("webhook.rejected", "reason", reason).increment();
    }
}
