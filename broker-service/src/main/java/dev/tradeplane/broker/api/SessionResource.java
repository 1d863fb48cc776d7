package dev.tradeplane.broker.api;

import dev.tradeplane.broker.session.SessionDesk;
import dev.tradeplane.contracts.order.BrokerSession;
import dev.tradeplane.outbox.peer.OnlyFor;
import dev.tradeplane.outbox.peer.Peer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.Map;

/** The session with the broker. */
@Path("/internal/broker/session")
@RunOnVirtualThread
@OnlyFor(Peer.RISK_SERVICE)
public class SessionResource {
    private final SessionDesk sessions;

    SessionResource(SessionDesk sessions) {
        this.sessions = sessions;
    }

    record LoginLink(URI loginUrl) {}

    @GET
    public BrokerSession status() {
        return sessions.status();
    }

    @POST
    @Path("/login")
    public LoginLink login() {
        return new LoginLink(sessions.beginLogin());
    }

    /** What the broker's page sent back with the person. */
    @POST
    @Path("/callback")
    public BrokerSession callback(Map<String, String> sentBack) {
        return sessions.finishLogin(sentBack);
    }
}
