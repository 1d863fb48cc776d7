package dev.tradeplane.testsupport.simulator.fyers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.testsupport.simulator.dialect.Call;
import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.dialect.Surroundings;
import dev.tradeplane.testsupport.simulator.session.Application;
import dev.tradeplane.testsupport.simulator.session.Sessions;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Login, the exchange of its code, and who is let in. */
final class FyersSession {
    static final String USER = "XS00001";

    private static final Duration LIFE_OF_CODE = Duration.ofMinutes(5);

    private final Sessions sessions;
    private final Application application;
    private final Clock clock;
    private final FyersTokens tokens;
    private final Runnable begun;

    /** @param begun called when a login ended an older token */
    FyersSession(Surroundings around, Runnable begun) {
        this.sessions = around.sessions();
        this.application = around.application();
        this.clock = around.clock();
        this.tokens = new FyersTokens(application.secret(), clock);
        this.begun = begun;
    }

    static Reply expired() {
        return FyersError.TOKEN_EXPIRED.reply("Your token has expired. Please generate a token");
    }

    /** Whoever opens the login page is logged in. */
    Reply page(Call call) {
        if (!application.key().equals(call.query("client_id")) || !"code".equals(call.query("response_type"))) {
            return FyersError.UNKNOWN_APPLICATION.reply("invalid app id");
        }
        URI redirect = application.redirect();
        String asked = call.query("redirect_uri");
        if (redirect != null && !redirect.toString().equals(asked)) {
            return FyersError.INVALID_PARAMETER.reply("redirect_uri is not the registered one");
        }
        String code = tokens.issue(
                FyersTokens.CODE, sessions.issueCode(), clock.instant().plus(LIFE_OF_CODE));
        if (redirect == null) {
            return Reply.page(200, "<html><body>auth_code: <code>" + code + "</code></body></html>");
        }
        String state = Optional.ofNullable(call.query("state")).orElse("");
        String joint = redirect.getQuery() == null ? "?" : "&";
        return Reply.redirect(redirect + joint + "s=ok&code=200&message=&auth_code=" + code + "&state="
                + URLEncoder.encode(state, StandardCharsets.UTF_8));
    }

    /** Takes a code of the page, or the bare one of the control port. Which codes these refusals have is not known. */
    Reply exchange(Call call) {
        JsonNode wish = call.json();
        String expected = Sessions.sha256(application.key() + ":" + application.secret());
        if (!wish.path("grant_type").asText().equals("authorization_code")) {
            return FyersError.INVALID_PARAMETER.reply("invalid grant_type");
        }
        if (!expected.equals(wish.path("appIdHash").asText())) {
            return FyersError.UNKNOWN_APPLICATION.reply("invalid app id hash");
        }
        String code = wish.path("code").asText();
        if (!sessions.redeem(tokens.content(FyersTokens.CODE, code).orElse(code))) {
            return FyersError.TOKEN_INVALID.reply("invalid auth code");
        }
        Instant until = FyersTime.nextFlush(clock.instant());
        String token = tokens.issue(FyersTokens.ACCESS, sessions.begin(until), until);
        begun.run();
        return Reply.json(200, FyersError.success().put("access_token", token).put("refresh_token", ""));
    }

    /** Tokens that outlive the day were withdrawn in April 2026. */
    Reply refresh(Call call) {
        return FyersError.TOKEN_INVALID.reply("refresh tokens are no longer issued");
    }

    Reply end(Call call) {
        sessions.expire();
        return Reply.json(200, FyersError.success(200, "you are successfully logged out"));
    }

    Optional<Reply> admit(Call call) {
        Optional<String> token = token(call);
        if (token.isEmpty()) {
            return Optional.of(FyersError.NOT_AUTHENTICATED.reply("Could not authenticate the user"));
        }
        Optional<String> content = tokens.content(FyersTokens.ACCESS, token.get());
        if (content.isEmpty()) {
            return Optional.of(FyersError.TOKEN_INVALID.reply("Please provide a valid token"));
        }
        return sessions.accepts(content.get()) ? Optional.empty() : Optional.of(expired());
    }

    boolean admits(Call call) {
        return admit(call).isEmpty();
    }

    /** Whether the token was good once. */
    boolean remembers(Call call) {
        return token(call)
                .flatMap(token -> tokens.content(FyersTokens.ACCESS, token))
                .isPresent();
    }

    /** For the one request whose header has the token without the application. */
    Function<Call, Reply> bare(Function<Call, Reply> handler) {
        return call -> {
            String token = Optional.ofNullable(call.header("authorization")).orElse("");
            boolean known = tokens.content(FyersTokens.ACCESS, token)
                    .filter(sessions::accepts)
                    .isPresent();
            return known ? handler.apply(call) : FyersError.TOKEN_INVALID.reply("Please provide a valid token");
        };
    }

    private Optional<String> token(Call call) {
        String authorization = Optional.ofNullable(call.header("authorization")).orElse("");
        String prefix = application.key() + ":";
        return authorization.startsWith(prefix)
                ? Optional.of(authorization.substring(prefix.length()))
                : Optional.empty();
    }
}
