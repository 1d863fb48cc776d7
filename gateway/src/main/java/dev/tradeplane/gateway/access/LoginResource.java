package dev.tradeplane.gateway.access;

import dev.tradeplane.contracts.problem.Problem;
import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.gateway.body.BoundedBody;
import dev.tradeplane.gateway.body.FieldReader;
import dev.tradeplane.outbox.web.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.jspecify.annotations.Nullable;

/** A password for a short-lived token. */
@Path("/auth/login")
@RunOnVirtualThread
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LoginResource {
    private static final Set<String> KNOWN = Set.of("username", "password");
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9._@-]{1,64}");
    private static final int LONGEST_PASSWORD = 1024;

    private final Logins logins;
    private final Tokens tokens;

    LoginResource(Logins logins, Tokens tokens) {
        this.logins = logins;
        this.tokens = tokens;
    }

    /**
     * What lets its bearer in.
     *
     * @param expiresIn seconds
     */
    record Token(String accessToken, String tokenType, long expiresIn) {}

    @POST
    @SecurityRequirements
    public Token login(
            @Context HttpServerRequest request,
            @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Credentials"))) InputStream body) {
        FieldReader fields = new FieldReader(BoundedBody.object(body), KNOWN, false);
        fields.require("username");
        fields.require("password");
        @Nullable String username = fields.text("username", LoginResource::username);
        @Nullable String password = fields.text("password", LoginResource::password);
        if (username == null || password == null || !fields.errors().isEmpty()) {
            throw new ProblemException(Problem.invalid(fields.errors()));
        }
        return logins.login(username, password, request.remoteAddress().hostAddress())
                .map(user -> new Token(
                        tokens.tokenOf(user), "Bearer", tokens.lifetime().toSeconds()))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.UNAUTHENTICATED,
                        "wrong username or password, or too many wrong ones: then wait and try again"));
    }

    private static String username(String text) {
        if (!USERNAME.matcher(text).matches()) {
            throw new IllegalArgumentException("must match " + USERNAME);
        }
        return text;
    }

    private static String password(String text) {
        if (text.length() > LONGEST_PASSWORD) {
            throw new IllegalArgumentException("is at most " + LONGEST_PASSWORD + " characters long");
        }
        return text;
    }
}
