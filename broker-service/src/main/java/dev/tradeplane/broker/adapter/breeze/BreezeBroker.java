package dev.tradeplane.broker.adapter.breeze;

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
import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.OrderType;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.intent.Side;
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

/** ICICI Direct Breeze API v1. */
@Singleton
class BreezeBroker implements BrokerAdapter {
    static final String NAME = "breeze";

    /**
     * Ten writes a second by the regulator; a hundred calls a minute and 5000 a day are UNCONFIRMED by the broker. What is
     * asked for prices has to leave orders and books their room.
     */
    static final List<RateLimit> RATES = List.of(
            new RateLimit(RateScope.ORDER_WRITES, 8, Duration.ofSeconds(1)),
            new RateLimit(RateScope.QUOTES, 30, Duration.ofMinutes(1)),
            new RateLimit(RateScope.QUOTES, 2000, Duration.ofDays(1)),
            new RateLimit(RateScope.EVERYTHING, 90, Duration.ofMinutes(1)),
            new RateLimit(RateScope.EVERYTHING, 4800, Duration.ofDays(1)));
    /** How often an order may be changed is not documented; the exchanges allow more. */
    private static final int CHANGES = 20;
    /** The server pings every 25 seconds. */
    static final Duration SILENCE = Duration.ofSeconds(50);

    private final BrokerWire wire;
    private final BrokerAccess access;
    private final BreezeRequests requests;
    private final BreezeOrders orders;
    private final BreezeBook book;
    private final BreezePortfolio portfolio;
    private final BreezeMarket market;
    private final BreezeLogin login;

    BreezeBroker(BrokerAccess access, BrokerTimes times, ContractDirectory contracts, Clock clock) {
        this.access = access;
        this.wire = new BrokerWire(NAME, access, RATES, new BreezeAnswers(), times.times());
        this.requests = new BreezeRequests(access, clock);
        this.market = new BreezeMarket(wire, requests, access);
        this.orders = new BreezeOrders(wire, requests, market, contracts, clock);
        this.book = new BreezeBook(wire, requests, contracts, clock);
        this.portfolio = new BreezePortfolio(wire, requests, contracts);
        this.login = new BreezeLogin(wire, requests, clock);
    }

    @Override
    public String name() {
        return NAME;
    }

    /**
     * A GTT of three legs is Breeze's only request for an entry with exits. Its answer names the GTT and no order; what is
     * triggered later stands in the book as any order does; and how it ends with its entry is unconfirmed.
     */
    @Override
    public BrokerCapabilities capabilities() {
        return new BrokerCapabilities(
                BrokerClass.C,
                new OrderRules(
                        EnumSet.of(OrderType.MARKET, OrderType.LIMIT, OrderType.STOP_LIMIT),
                        EnumSet.of(ProductType.CNC, ProductType.NRML, ProductType.MTF),
                        EnumSet.allOf(TimeInForce.class),
                        0,
                        CHANGES),
                ExitRules.none(
                        "breeze takes them only with a GTT, whose answer names no order and whose stop needs a limit"),
                RATES,
                true,
                SessionLife.UNTIL_MIDNIGHT_IN_INDIA,
                true,
                Duration.ofSeconds(60),
                Duration.ofSeconds(20),
                // Four lists of 4800 calls a day.
                Duration.ofMinutes(3),
                // What is delivered moves to the holdings after the day.
                EnumSet.of(ProductType.NRML));
    }

    /** Shares are delivered or funded, contracts carried forward; what is funded can only be bought. */
    @Override
    public Optional<Reason> objectionTo(OrderIntent intent) {
        boolean isContract = intent.instrument().exchange().endsWith("FO");
        boolean fits = switch (intent.product()) {
            case NRML -> isContract;
            case CNC -> !isContract;
            case MTF -> !isContract && intent.side() == Side.BUY;
            case MIS -> true;
        };
        return BrokerAdapter.super
                .objectionTo(intent)
                .or(() -> fits
                        ? Optional.empty()
                        : Optional.of(Reason.of(
                                ReasonCode.NOT_OFFERED_BY_BROKER,
                                "Breeze does not take product " + intent.product() + " for this order")));
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
        book.probe();
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
        new BrokerStream(
                        "breeze-orders",
                        wire.client(),
                        () -> access.session().map(session -> new StreamAddress(requests.orderStream(), Map.of())),
                        new BreezeSocket(access, new BreezeNotices(listener)),
                        SILENCE,
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
