package dev.tradeplane.testsupport.simulator.breeze;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.dialect.Call;
import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.dialect.Surroundings;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.session.Application;
import dev.tradeplane.testsupport.simulator.session.Sessions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Login, the session it brings, and the signature on every call. */
final class BreezeSession {
    static final String USER = "SIMUSER";

    private static final Pattern TIMESTAMP = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.000Z");
    private static final String EXPIRED = "Resource not available.";

    private final Sessions sessions;
    private final Application application;
    private final Clock clock;
    private String apiSession = "";
    private String sessionKey = "";

    BreezeSession(Surroundings around) {
        this.sessions = around.sessions();
        this.application = around.application();
        this.clock = around.clock();
    }

    /** Third parties saw it for a wrong signature and for a session of yesterday alike. */
    static Reply wrongChecksum() {
        return BreezeEnvelope.gate("Authentication Fail :: Invalid Checksum.");
    }

    /** Whoever opens the login page is logged in. Nothing of what he came with is said again. */
    Reply page(Call call) {
        if (!application.key().equals(call.query("api_key"))) {
            return Reply.page(400, "<html><body>Public Key does not exist.</body></html>");
        }
        String code = sessions.issueCode();
        URI redirect = application.redirect();
        if (redirect == null) {
            return Reply.page(200, "<html><body>apisession: <code>" + code + "</code></body></html>");
        }
        String joint = redirect.getQuery() == null ? "?" : "&";
        return Reply.redirect(redirect + joint + "apisession=" + code);
    }

    /** Exchanges what the login brought; asked again on the same day it says the same. */
    Reply details(Call call) {
        JsonNode body = call.json();
        if (!application.key().equals(body.path("AppKey").asText())) {
            return BreezeEnvelope.failure("Public Key does not exist.");
        }
        String code = body.path("SessionToken").asText();
        if (sessions.redeem(code)) {
            apiSession = code;
            sessionKey = sessions.begin(BreezeTime.nextMidnight(clock.instant()));
        } else if (code.isEmpty() || !code.equals(apiSession)) {
            return BreezeEnvelope.failure("Invalid session.");
        } else if (!sessions.accepts(sessionKey)) {
            return BreezeEnvelope.failure(EXPIRED);
        }
        return BreezeEnvelope.success(customer());
    }

    /** A call is signed with the body it has, on GET and DELETE too. How wrong a clock may be is UNCONFIRMED. */
    Optional<Reply> admit(Call call) {
        if (!application.key().equals(call.header("x-appkey"))) {
            return Optional.of(BreezeEnvelope.failure("Public Key does not exist."));
        }
        String timestamp = Optional.ofNullable(call.header("x-timestamp")).orElse("");
        String expected = "token " + Sessions.sha256(timestamp + call.text() + application.secret());
        boolean signed = !call.text().isEmpty()
                && TIMESTAMP.matcher(timestamp).matches()
                && expected.equals(call.header("x-checksum"));
        return signed && knows(call) ? Optional.empty() : Optional.of(wrongChecksum());
    }

    /** The newer calls carry no signature. */
    Optional<Reply> admitUnsigned(Call call) {
        boolean known = application.key().equals(call.header("apikey")) && knows(call);
        return known ? Optional.empty() : Optional.of(BreezeEnvelope.failure(401, 401, "Unauthorized"));
    }

    /** What a stream is opened with: both halves of the token. */
    boolean admitsStream(String user, String key) {
        return USER.equals(user) && sessions.accepts(key);
    }

    private boolean knows(Call call) {
        return sessions.accepts(sessionKey) && token().equals(call.header("x-sessiontoken"));
    }

    private String token() {
        return Base64.getEncoder().encodeToString((USER + ":" + sessionKey).getBytes(StandardCharsets.UTF_8));
    }

    private ObjectNode customer() {
        Instant now = clock.instant();
        ObjectNode customer = Json.object();
        ObjectNode dates = customer.putObject("exg_trade_date");
        ObjectNode states = customer.putObject("exg_status");
        for (String exchange : new String[] {"NSE", "BSE", "FNO", "NDX"}) {
            dates.put(exchange, BreezeTime.day(BreezeTime.dayOf(now)));
            states.put(exchange, "O");
        }
        customer.putObject("segments_allowed")
                .put("Trading", "Y")
                .put("Equity", "Y")
                .put("Derivatives", "Y")
                .put("Currency", "N");
        return customer.put("idirect_userid", USER)
                .put("session_token", token())
                .put("idirect_user_name", "Simulated Trader")
                .put("idirect_ORD_TYP", "N")
                .put("idirect_lastlogin_time", BreezeTime.second(now))
                .put("mf_holding_mode_popup_flg", "N")
                .put("commodity_exchange_status", "N")
                .put("commodity_trade_date", BreezeTime.day(BreezeTime.dayOf(now)))
                .put("commodity_allowed", "C");
    }
}
