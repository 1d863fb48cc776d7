package dev.tradeplane.broker.api;

import dev.tradeplane.broker.adapter.Brokers;
import dev.tradeplane.broker.instrument.InstrumentMaster;
import dev.tradeplane.broker.quote.QuoteBoard;
import dev.tradeplane.contracts.market.Instrument;
import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import dev.tradeplane.outbox.peer.OnlyFor;
import dev.tradeplane.outbox.peer.Peer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** Instruments, quotes and the broker's own book. */
@Path("/internal")
public class MarketResource {
    private final InstrumentMaster instruments;
    private final QuoteBoard quotes;
    private final Brokers brokers;

    MarketResource(InstrumentMaster instruments, QuoteBoard quotes, Brokers brokers) {
        this.instruments = instruments;
        this.quotes = quotes;
        this.brokers = brokers;
    }

    @GET
    @Path("/instruments")
    @OnlyFor(Peer.RISK_SERVICE)
    public List<Instrument> instruments() {
        return instruments.all();
    }

    @GET
    @Path("/quotes")
    @OnlyFor(Peer.RISK_SERVICE)
    public List<Quote> quotes() {
        return quotes.all();
    }

    @GET
    @Path("/broker/orders")
    @OnlyFor(Peer.RISK_SERVICE)
    @RunOnVirtualThread
    public List<BrokerBookOrder> orders() {
        return brokers.require().orders();
    }
}
