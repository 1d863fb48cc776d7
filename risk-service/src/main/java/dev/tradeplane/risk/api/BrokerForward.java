package dev.tradeplane.risk.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.tradeplane.contracts.market.InstrumentPage;
import dev.tradeplane.contracts.market.ListedInstrument;
import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import dev.tradeplane.contracts.order.BrokerHealth;
import dev.tradeplane.contracts.order.BrokerSession;
import dev.tradeplane.outbox.peer.OnlyFor;
import dev.tradeplane.outbox.peer.Peer;
import dev.tradeplane.outbox.peer.PeerClient;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;

/**
 * What the gateway asks of the broker. It passes through here because nothing but risk-service may reach
 * broker-service's port, where orders are taken.
 */
@Path("/internal")
@OnlyFor(Peer.GATEWAY)
@RunOnVirtualThread
public class BrokerForward {
    private static final TypeReference<List<BrokerBookOrder>> BOOK = new TypeReference<>() {};
    private static final TypeReference<List<Quote>> QUOTES = new TypeReference<>() {};

    private static final TypeReference<Map<String, String>> LINK = new TypeReference<>() {};
    private static final String LISTED = "/internal/listed";
    private static final String SESSION = "/internal/broker/session";

    private final PeerClient peers;

    BrokerForward(PeerClient peers) {
        this.peers = peers;
    }

    @GET
    @Path("/quotes")
    public List<Quote> quotes() {
        return peers.call(Peer.BROKER_SERVICE, "GET", "/internal/quotes", null, QUOTES);
    }

    @GET
    @Path("/broker/orders")
    public List<BrokerBookOrder> orders() {
        return peers.call(Peer.BROKER_SERVICE, "GET", "/internal/broker/orders", null, BOOK);
    }

    @GET
    @Path("/broker/health")
    public BrokerHealth health() {
        return peers.get(Peer.BROKER_SERVICE, "/internal/broker/health", BrokerHealth.class);
    }

    @GET
    @Path("/broker/session")
    public BrokerSession session() {
        return peers.get(Peer.BROKER_SERVICE, SESSION, BrokerSession.class);
    }

    @GET
    @Path("/broker/instruments")
    public InstrumentPage instruments(@Context UriInfo uri) {
        String query = uri.getRequestUri().getRawQuery();
        return peers.get(Peer.BROKER_SERVICE, LISTED + (query == null ? "" : "?" + query), InstrumentPage.class);
    }

    @GET
    @Path("/broker/instruments/{id}")
    public ListedInstrument instrument(@PathParam("id") String id) {
        return peers.get(Peer.BROKER_SERVICE, LISTED + "/" + URLEncoder.encode(id, UTF_8), ListedInstrument.class);
    }

    /** Answers where a person logs in. */
    @POST
    @Path("/broker/session/login")
    public Map<String, String> login() {
        return peers.call(Peer.BROKER_SERVICE, "POST", SESSION + "/login", null, LINK);
    }

    /** What the broker's page sent back with the person. */
    @POST
    @Path("/broker/session/callback")
    public BrokerSession callback(Map<String, String> sentBack) {
        return peers.call(Peer.BROKER_SERVICE, "POST", SESSION + "/callback", sentBack, BrokerSession.class);
    }

    @PUT
    @Path("/paper/quotes")
    public void quotes(Map<String, String> prices) {
        peers.tell(Peer.BROKER_SERVICE, "PUT", "/internal/paper/quotes", prices);
    }
}
