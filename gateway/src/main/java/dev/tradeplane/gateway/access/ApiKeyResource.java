package dev.tradeplane.gateway.access;

import dev.tradeplane.contracts.problem.Problem;
import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.gateway.body.BoundedBody;
import dev.tradeplane.gateway.body.FieldReader;
import dev.tradeplane.outbox.web.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Keys for programs: listed, made and revoked by administrators. */
@Path("/auth/api-keys")
@RunOnVirtualThread
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
public class ApiKeyResource {
    private static final Set<String> KNOWN = Set.of("name", "roles");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final ApiKeyDesk desk;
    private final Caller caller;

    ApiKeyResource(ApiKeyDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    /** A key as it may be shown. */
    record Listed(String id, String name, String owner, Set<String> roles, Instant createdAt) {
        static Listed of(ApiKey key) {
            return new Listed(key.id(), key.name(), key.owner(), new TreeSet<>(key.roles()), key.createdAt());
        }
    }

    record Listing(List<Listed> items) {}

    /**
     * A new key.
     *
     * @param key shown this once; only its digest is kept
     */
    record Made(String id, String name, Set<String> roles, String key) {}

    @GET
    public Listing list() {
        return new Listing(desk.inForce().stream().map(Listed::of).toList());
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "The key, shown this once",
            content = @Content(schema = @Schema(implementation = Made.class)))
    @Consumes(MediaType.APPLICATION_JSON)
    public Response make(
            @RequestBody(required = true, content = @Content(schema = @Schema(ref = "ApiKeyRequest")))
                    InputStream body) {
        FieldReader fields = new FieldReader(BoundedBody.object(body), KNOWN, false);
        fields.require("name");
        fields.require("roles");
        @Nullable String name = fields.text("name", ApiKeyResource::name);
        Set<String> roles = fields.someOf("roles", Roles.ALL);
        if (name == null || !fields.errors().isEmpty()) {
            throw new ProblemException(Problem.invalid(fields.errors()));
        }
        String key = KeyDigest.newKey();
        ApiKey made = desk.make(name, caller.name(), roles, KeyDigest.of(key));
        return Response.status(Response.Status.CREATED)
                .entity(new Made(made.id(), made.name(), new TreeSet<>(made.roles()), key))
                .build();
    }

    @DELETE
    @Path("/{id}")
    public void revoke(@PathParam("id") String id) {
        if (!desk.revoke(id, caller.name())) {
            throw new ProblemException(ProblemType.NOT_FOUND, "no key in force has this id");
        }
    }

    private static String name(String text) {
        if (!NAME.matcher(text).matches()) {
            throw new IllegalArgumentException("must match " + NAME);
        }
        return text;
    }
}
