package dev.tradeplane.broker.adapter.kite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.SessionLife;
import dev.tradeplane.broker.adapter.encoding.FormText;
import dev.tradeplane.broker.adapter.encoding.Sha256;
import dev.tradeplane.broker.adapter.json.BrokerJson;
import dev.tradeplane.broker.adapter.session.BrokerAccess;
import dev.tradeplane.broker.adapter.session.BrokerLogin;
import dev.tradeplane.broker.adapter.session.LoginRefusedException;
import dev.tradeplane.broker.adapter.session.SessionToken;
import dev.tradeplane.broker.adapter.wire.BrokerReply;
import dev.tradeplane.broker.adapter.wire.BrokerWire;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** Kite's login: a page, a one-time token, and its exchange (Kite Connect v3, "Login flow"). */
final class KiteLogin implements BrokerLogin {

    private final BrokerWire wire;
    private final KiteRequests requests;
    private final BrokerAccess access;
    private final Clock clock;

    KiteLogin(BrokerWire wire, KiteRequests requests, BrokerAccess access, Clock clock) {
        this.wire = wire;
        this.requests = requests;
        this.access = access;
        this.clock = clock;
    }

    /** The address is the one registered with the application; Kite takes no other. */
    @Override
    public URI link(Callback callback) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("v", "3");
        query.put("api_key", access.credential("apiKey"));
        query.put("redirect_params", FormText.of(Map.of("state", callback.state())));
        return requests.loginPage(FormText.of(query));
    }

    @Override
    public SessionToken exchange(Map<String, String> sentBack) {
        String token = sentBack.get("request_token");
        if (token == null || !"success".equals(sentBack.get("status"))) {
            throw new LoginRefusedException("kite sent back no login");
        }
        String key = access.credential("apiKey");
        Map<String, String> form = new LinkedHashMap<>();
        form.put("api_key", key);
        form.put("request_token", token);
        form.put("checksum", Sha256.hex(key + token + access.credential("apiSecret")));
        return switch (wire.ask(requests.login("/session/token", form))) {
            case BrokerReply.Taken(JsonNode begun) ->
                new SessionToken(
                        BrokerJson.required(begun, "access_token"),
                        BrokerJson.required(begun, "user_id"),
                        SessionLife.UNTIL_SIX_IN_INDIA.endAfter(clock.instant()));
            case BrokerReply.SessionEnded(String message) -> throw new LoginRefusedException(message);
            case BrokerReply.Denied(String message) -> throw new LoginRefusedException(message);
            case BrokerReply other -> throw new LoginRefusedException("kite did not answer as it should: " + other);
        };
    }
}
