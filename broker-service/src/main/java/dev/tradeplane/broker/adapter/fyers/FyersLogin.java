package dev.tradeplane.broker.adapter.fyers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.encoding.Sha256;
import dev.tradeplane.broker.adapter.json.BrokerJson;
import dev.tradeplane.broker.adapter.session.BrokerAccess;
import dev.tradeplane.broker.adapter.session.BrokerLogin;
import dev.tradeplane.broker.adapter.session.LoginRefusedException;
import dev.tradeplane.broker.adapter.session.SessionToken;
import dev.tradeplane.broker.adapter.wire.BrokerReply;
import dev.tradeplane.broker.adapter.wire.BrokerWire;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Fyers' login: a page, a code that is good once, and its exchange (Fyers API v3, "Authentication"). */
final class FyersLogin implements BrokerLogin {
    private final BrokerWire wire;
    private final FyersRequests requests;
    private final BrokerAccess access;

    FyersLogin(BrokerWire wire, FyersRequests requests, BrokerAccess access) {
        this.wire = wire;
        this.requests = requests;
        this.access = access;
    }

    /** The address has to be the one registered with the application. */
    @Override
    public URI link(Callback callback) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("client_id", access.credential("appId"));
        query.put("redirect_uri", callback.address().toString());
        query.put("response_type", "code");
        query.put("state", callback.state());
        return requests.loginPage(query);
    }

    @Override
    public SessionToken exchange(Map<String, String> sentBack) {
        String code = sentBack.get("auth_code");
        if (code == null || !"ok".equals(sentBack.get("s"))) {
            throw new LoginRefusedException("fyers sent back no login");
        }
        String application = access.credential("appId");
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", "authorization_code");
        fields.put("appIdHash", Sha256.hex(application + ":" + access.credential("appSecret")));
        fields.put("code", code);
        return switch (wire.ask(requests.login(fields))) {
            case BrokerReply.Taken(JsonNode begun) ->
                session(begun.path("access_token").asText());
            case BrokerReply.SessionEnded(String message) -> throw new LoginRefusedException(message);
            case BrokerReply.Denied(String message) -> throw new LoginRefusedException(message);
            case BrokerReply other -> throw new LoginRefusedException("fyers did not answer as it should: " + other);
        };
    }

    /** The token itself says when it ends: six in the morning in India. */
    private static SessionToken session(String token) {
        JsonNode claims = claims(token);
        Instant end = BrokerJson.number(claims, "exp")
                .map(seconds -> Instant.ofEpochSecond(seconds.longValue()))
                .orElseThrow(() -> new LoginRefusedException("fyers sent a token that does not say when it ends"));
        String user = Optional.ofNullable(BrokerJson.text(claims, "fy_id")).orElse("");
        return new SessionToken(token, user, end);
    }

    private static JsonNode claims(String token) {
        String[] parts = token.split("\\.", -1);
        try {
            String payload = parts.length == 3 ? parts[1] : "";
            return BrokerJson.parse(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new LoginRefusedException("fyers sent a token that cannot be read");
        }
    }
}
