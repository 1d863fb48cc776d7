package dev.tradeplane.broker.adapter.breeze;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.SessionLife;
import dev.tradeplane.broker.adapter.json.BrokerJson;
import dev.tradeplane.broker.adapter.session.BrokerLogin;
import dev.tradeplane.broker.adapter.session.LoginRefusedException;
import dev.tradeplane.broker.adapter.session.SessionToken;
import dev.tradeplane.broker.adapter.wire.BrokerReply;
import dev.tradeplane.broker.adapter.wire.BrokerWire;
import java.net.URI;
import java.time.Clock;
import java.util.Map;

/** Breeze's login: a page that sends back a session, which is exchanged for the token of the day. */
final class BreezeLogin implements BrokerLogin {
    private final BrokerWire wire;
    private final BreezeRequests requests;
    private final Clock clock;

    BreezeLogin(BrokerWire wire, BreezeRequests requests, Clock clock) {
        this.wire = wire;
        this.requests = requests;
        this.clock = clock;
    }

    /** The address is the one registered with the application. Breeze brings nothing of ours back. */
    @Override
    public URI link(Callback callback) {
        return requests.loginPage();
    }

    /** It sends nothing but the session of its own. */
    @Override
    public boolean bringsStateBack() {
        return false;
    }

    @Override
    public SessionToken exchange(Map<String, String> sentBack) {
        String session = sentBack.get("apisession");
        if (session == null || session.isBlank()) {
            throw new LoginRefusedException("breeze sent back no session");
        }
        return switch (wire.ask(requests.details(session))) {
            case BrokerReply.Taken(JsonNode customer) -> token(customer);
            case BrokerReply.SessionEnded(String message) -> throw new LoginRefusedException(message);
            case BrokerReply.Denied(String message) -> throw new LoginRefusedException(message);
            case BrokerReply other -> throw new LoginRefusedException("breeze did not answer as it should: " + other);
        };
    }

    /** A token without its fields is none. */
    private SessionToken token(JsonNode customer) {
        try {
            return new SessionToken(
                    BrokerJson.required(customer, "session_token"),
                    BrokerJson.required(customer, "idirect_userid"),
                    SessionLife.UNTIL_MIDNIGHT_IN_INDIA.endAfter(clock.instant()));
        } catch (IllegalArgumentException e) {
            throw new LoginRefusedException("breeze answered a login with " + e.getMessage());
        }
    }
}
