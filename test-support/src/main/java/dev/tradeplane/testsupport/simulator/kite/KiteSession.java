package dev.tradeplane.testsupport.simulator.kite;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.dialect.Call;
import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.dialect.Surroundings;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.session.Application;
import dev.tradeplane.testsupport.simulator.session.Sessions;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Login, the exchange of its one-time token, and who is let in. */
final class KiteSession {
    static final String USER = "SIM001";

    private static final String SCHEME = "token ";
    private static final String VERSION = "3";

    private final Sessions sessions;
    private final Application application;
    private final Clock clock;

    KiteSession(Surroundings around) {
        this.sessions = around.sessions();
        this.application = around.application();
        this.clock = around.clock();
    }

    static Reply wrongToken() {
        return KiteError.TOKEN.reply(403, "Incorrect `api_key` or `access_token`.");
    }

    /** Whoever opens the login page is logged in. */
    Reply page(Call call) {
        if (!application.key().equals(call.query("api_key"))) {
            return KiteError.INPUT.reply(400, "Invalid `api_key`.");
        }
        String code = sessions.issueCode();
        URI redirect = application.redirect();
        if (redirect == null) {
            return Reply.page(200, "<html><body>request_token: <code>" + code + "</code></body></html>");
        }
        String extra = Optional.ofNullable(call.query("redirect_params"))
                .map(params -> "&" + params)
                .orElse("");
        String joint = redirect.getQuery() == null ? "?" : "&";
        return Reply.redirect(redirect + joint + "request_token=" + code + "&action=login&status=success" + extra);
    }

    Reply exchange(Call call) {
        Map<String, String> form = call.form();
        String code = form.getOrDefault("request_token", "");
        String expected = Sessions.sha256(application.key() + code + application.secret());
        if (!application.key().equals(form.get("api_key")) || !expected.equals(form.get("checksum"))) {
            return KiteError.TOKEN.reply(403, "Invalid `checksum`.");
        }
        if (!sessions.redeem(code)) {
            return KiteError.TOKEN.reply(403, "Token is invalid or has expired.");
        }
        return KiteError.success(begun());
    }

    /** Only platforms an exchange approved have refresh tokens. */
    Reply refresh(Call call) {
        return KiteError.PERMISSION.reply(403, "This app has no refresh tokens.");
    }

    Reply end(Call call) {
        sessions.expire();
        return KiteError.success(true);
    }

    Optional<Reply> admit(Call call) {
        if (!VERSION.equals(call.header("x-kite-version"))) {
            return Optional.of(KiteError.INPUT.reply(400, "Missing or wrong `X-Kite-Version`."));
        }
        String authorization = Optional.ofNullable(call.header("authorization")).orElse("");
        String prefix = SCHEME + application.key() + ":";
        boolean known = authorization.startsWith(prefix) && sessions.accepts(authorization.substring(prefix.length()));
        return known ? Optional.empty() : Optional.of(wrongToken());
    }

    boolean admitsStream(Call call) {
        return application.key().equals(call.query("api_key")) && sessions.accepts(call.query("access_token"));
    }

    static ObjectNode user() {
        ObjectNode user = Json.object()
                .put("user_id", USER)
                .put("user_type", "individual")
                .put("email", "trader@example.com")
                .put("user_name", "Simulated Trader")
                .put("user_shortname", "Simulated")
                .put("broker", "ZERODHA")
                .putNull("avatar_url");
        user.set("exchanges", Json.tree(List.of("NSE", "BSE", "NFO", "BFO", "CDS", "MCX")));
        user.set("products", Json.tree(List.of("CNC", "NRML", "MIS", "MTF")));
        user.set("order_types", Json.tree(List.of("MARKET", "LIMIT", "SL", "SL-M")));
        user.set("meta", Json.object().put("demat_consent", "physical"));
        return user;
    }

    private ObjectNode begun() {
        Instant now = clock.instant();
        return user().put("api_key", application.key())
                .put("access_token", sessions.begin(KiteTime.nextFlush(now)))
                .put("public_token", "public")
                .put("enctoken", "")
                .put("refresh_token", "")
                .put("silo", "")
                .put("login_time", KiteTime.full(now));
    }
}
