package dev.tradeplane.broker.adapter.fyers;

import dev.tradeplane.broker.adapter.BrokerAdapter;
import dev.tradeplane.broker.adapter.BrokerCapabilities;
import dev.tradeplane.broker.adapter.BrokerClass;
import dev.tradeplane.broker.adapter.BrokerFunds;
import dev.tradeplane.broker.adapter.BrokerPosition;
import dev.tradeplane.broker.adapter.BrokerReport;
import dev.tradeplane.broker.adapter.BrokerTrade;
import dev.tradeplane.broker.adapter.ExitRules;
import dev.tradeplane.broker.adapter.Lookup;
import dev.tradeplane.broker.adapter.OrderRules;
import dev.tradeplane.broker.adapter.OrderToChange;
import dev.tradeplane.broker.adapter.OrderToSend;
import dev.tradeplane.broker.adapter.RateLimit;
import dev.tradeplane.broker.adapter.RateScope;
import dev.tradeplane.broker.adapter.SentOrder;
import dev.tradeplane.broker.adapter.SessionLife;
import dev.tradeplane.broker.adapter.SubmissionOutcome;
import dev.tradeplane.broker.adapter.market.BrokerMarket;
import dev.tradeplane.broker.adapter.market.ContractDirectory;
import dev.tradeplane.broker.adapter.session.BrokerAccess;
import dev.tradeplane.broker.adapter.session.BrokerLogin;
import dev.tradeplane.broker.adapter.stream.BrokerStream;
import dev.tradeplane.broker.adapter.stream.StreamAddress;
import dev.tradeplane.broker.adapter.wire.BrokerTimes;
import dev.tradeplane.broker.adapter.wire.BrokerWire;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.intent.OrderType;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.intent.TimeInForce;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import dev.tradeplane.contracts.order.CallBreaker;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Fyers API v3. */
@Singleton
class FyersBroker implements BrokerAdapter {
    static final String NAME = "fyers";

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /**
     * Fyers allows 10 requests a second, 200 a minute and 100,000 a day, whatever they are, and locks out for the day who
     * is above the minute's limit more than three times. Prices leave room for orders and the book.
     */
    private static final List<RateLimit> RATES = List.of(
            new RateLimit(RateScope.EVERYTHING, 8, SECOND),
            new RateLimit(RateScope.EVERYTHING, 180, MINUTE),
            new RateLimit(RateScope.EVERYTHING, 90_000, Duration.ofDays(1)),
            new RateLimit(RateScope.QUOTES, 3, SECOND),
            new RateLimit(RateScope.QUOTES, 100, MINUTE));

    private static final int TAG = 30;
    /** No limit is documented. */
    private static final int CHANGES = Integer.MAX_VALUE;
    /** The stream is asked for a sign of life four times in this. */
    private static final Duration SILENCE = Duration.ofSeconds(40);

    private final BrokerWire wire;
    private final BrokerAccess access;
    private final FyersRequests requests;
    private final FyersOrders orders;
    private final FyersBook book;
    private final FyersPortfolio portfolio;
    private final FyersMarket market;
    private final FyersLogin login;

    FyersBroker(BrokerAccess access, BrokerTimes times, ContractDirectory directory, Clock clock) {
        this.access = access;
        this.wire = new BrokerWire(NAME, access, RATES, new FyersAnswers(), times.times());
        this.requests = new FyersRequests(access);
        this.orders = new FyersOrders(wire, requests, new FyersSymbols(directory));
        this.book = new FyersBook(wire, requests);
        this.portfolio = new FyersPortfolio(wire, requests);
        this.market = new FyersMarket(wire, requests, clock);
        this.login = new FyersLogin(wire, requests, access);
    }

    @Override
    public String name() {
        return NAME;
    }

    /**
     * Bracket and cover orders carry no tag at Fyers: nobody could tell whether one arrived; and its present client knows
     * neither. The exits it offers for other orders are distances from the entry as well. Whether that is its limit or what
     * it filled at is unconfirmed, so the levels asked for cannot be said.
     */
    @Override
    public BrokerCapabilities capabilities() {
        return new BrokerCapabilities(
                BrokerClass.B,
                new OrderRules(
                        EnumSet.allOf(OrderType.class),
                        EnumSet.allOf(ProductType.class),
                        EnumSet.allOf(TimeInForce.class),
                        TAG,
                        CHANGES),
                ExitRules.none(
                        "fyers counts them in points from an entry price nobody knows before, and tags no such order"),
                RATES,
                true,
                SessionLife.UNTIL_SIX_IN_INDIA,
                true,
                Duration.ofSeconds(30),
                Duration.ofSeconds(2),
                Duration.ZERO,
                // What is delivered moves to the holdings after the day.
                EnumSet.of(ProductType.MIS, ProductType.NRML));
    }

    @Override
    public SubmissionOutcome submit(OrderToSend order) {
        return orders.place(order);
    }

    @Override
    public SubmissionOutcome cancel(SentOrder order) {
        return orders.cancel(order);
    }

    @Override
    public SubmissionOutcome modify(OrderToChange change) {
        return orders.change(change);
    }

    @Override
    public Map<ClientOrderId, Lookup> find(Collection<SentOrder> sought) {
        return book.find(sought);
    }

    @Override
    public void probe() {
        book.orders();
    }

    @Override
    public List<BrokerBookOrder> orders() {
        return book.orders();
    }

    @Override
    public List<BrokerTrade> trades(SentOrder order) {
        return book.trades(order);
    }

    @Override
    public List<BrokerPosition> positions() {
        return portfolio.positions();
    }

    @Override
    public Optional<BrokerFunds> funds() {
        return Optional.of(portfolio.funds());
    }

    @Override
    public void follow(Consumer<BrokerReport> listener) {
        follow(listener, SILENCE);
    }

    void follow(Consumer<BrokerReport> listener, Duration silence) {
        new BrokerStream(
                        "fyers-orders",
                        wire.client(),
                        () -> access.session()
                                .map(session -> new StreamAddress(
                                        requests.stream(), Map.of("Authorization", requests.authorization(session)))),
                        new FyersStream(listener, access::session),
                        silence,
                        () -> listener.accept(new BrokerReport.Gap()))
                .start();
    }

    @Override
    public Optional<URI> door() {
        return Optional.of(requests.door());
    }

    @Override
    public List<CallBreaker> breakers() {
        return wire.breakers();
    }

    @Override
    public Optional<BrokerMarket> market() {
        return Optional.of(market);
    }

    @Override
    public Optional<BrokerLogin> login() {
        return Optional.of(login);
    }
}
