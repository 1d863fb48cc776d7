package dev.tradeplane.broker.api;

import dev.tradeplane.broker.adapter.Brokers;
import dev.tradeplane.broker.health.BrokerHealthDesk;
import dev.tradeplane.broker.market.MarketDesk;
import dev.tradeplane.broker.market.MasterStatus;
import dev.tradeplane.broker.reconciliation.PositionReport;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.MarketExtract;
import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import dev.tradeplane.contracts.order.BrokerHealth;
import dev.tradeplane.contracts.order.BrokerPositions;
import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.outbox.peer.OnlyFor;
import dev.tradeplane.outbox.peer.Peer;
import dev.tradeplane.outbox.web.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Instruments, quotes, and the broker's own word on orders and positions. */
@Path("/internal")
@OnlyFor(Peer.RISK_SERVICE)
public class MarketResource {
    private static final int MOST_AT_ONCE = 200;

    private final MarketDesk market;
    private final Brokers brokers;
    private final BrokerHealthDesk health;
    private final PositionReport positions;

    MarketResource(MarketDesk market, Brokers brokers, BrokerHealthDesk health, PositionReport positions) {
        this.market = market;
        this.brokers = brokers;
        this.health = health;
        this.positions = positions;
    }

    /** These instruments with their prices, which are followed from now on; without any all that are followed already. */
    @GET
    @Path("/instruments")
    @RunOnVirtualThread
    public MarketExtract instruments(@QueryParam("id") List<String> ids) {
        return ids.isEmpty() ? market.everything() : market.of(instrumentsOf(ids));
    }

    @GET
    @Path("/instruments/master")
    public MasterStatus master() {
        return market.master();
    }

    @GET
    @Path("/quotes")
    public List<Quote> quotes() {
        return market.quotes();
    }

    @GET
    @Path("/broker/health")
    public BrokerHealth health() {
        return health.now();
    }

    @GET
    @Path("/broker/orders")
    @RunOnVirtualThread
    public List<BrokerBookOrder> orders() {
        return brokers.require().orders();
    }

    @GET
    @Path("/broker/positions")
    @RunOnVirtualThread
    public BrokerPositions positions() {
        return positions.read();
    }

    private static Set<InstrumentId> instrumentsOf(List<String> ids) {
        if (ids.size() > MOST_AT_ONCE) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, "at most " + MOST_AT_ONCE + " ids at once");
        }
        try {
            Set<InstrumentId> instruments = new LinkedHashSet<>();
            ids.forEach(id -> instruments.add(InstrumentId.of(id)));
            return instruments;
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, String.valueOf(e.getMessage()));
        }
    }
}
