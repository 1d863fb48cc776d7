package dev.tradeplane.broker.adapter.kite;

import dev.tradeplane.broker.adapter.BrokerAdapter;
import dev.tradeplane.broker.adapter.BrokerCapabilities;
import dev.tradeplane.broker.adapter.BrokerClass;
import dev.tradeplane.broker.adapter.BrokerFunds;
import dev.tradeplane.broker.adapter.BrokerPosition;
import dev.tradeplane.broker.adapter.BrokerReport;
import dev.tradeplane.broker.adapter.BrokerTrade;
import dev.tradeplane.broker.adapter.Lookup;
import dev.tradeplane.broker.adapter.OrderRules;
import dev.tradeplane.broker.adapter.OrderToChange;
import dev.tradeplane.broker.adapter.OrderToSend;
import dev.tradeplane.broker.adapter.RateLimit;
import dev.tradeplane.broker.adapter.RateScope;
import dev.tradeplane.broker.adapter.SentOrder;
import dev.tradeplane.broker.adapter.SessionLife;
import dev.tradeplane.broker.adapter.SubmissionOutcome;
import dev.tradeplane.broker.adapter.exits.NativeOrders;
import dev.tradeplane.broker.adapter.market.BrokerMarket;
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

/** Zerodha Kite Connect v3. */
@Singleton
class KiteBroker implements BrokerAdapter {
    static final String NAME = "kite";

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration DAY = Duration.ofDays(1);
    /** Kite allows 10 a second, 400 a minute and 5000 a day; the regulator 10 a second. */
    private static final List<RateLimit> RATES = List.of(
            new RateLimit(RateScope.ORDER_WRITES, 8, SECOND),
            new RateLimit(RateScope.ORDER_WRITES, 360, Duration.ofMinutes(1)),
            new RateLimit(RateScope.ORDER_WRITES, 4800, DAY),
            new RateLimit(RateScope.QUOTES, 1, Duration.ofMillis(1100)),
            new RateLimit(RateScope.EVERYTHING, 16, SECOND));

    private static final int TAG = 20;
    private static final int CHANGES = 25;
    /** The ticker beats every second. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final BrokerWire wire;
    private final BrokerAccess access;
    private final KiteRequests requests;
    private final KiteBook book;
    private final KiteOrders orders;
    private final KiteCovers covers;
    private final KitePortfolio portfolio;
    private final KiteMarket market;
    private final KiteLogin login;

    KiteBroker(BrokerAccess access, BrokerTimes times, Clock clock) {
        this.access = access;
        this.wire = new BrokerWire(NAME, access, RATES, new KiteAnswers(), times.times());
        this.requests = new KiteRequests(access);
        this.book = new KiteBook(wire, requests);
        this.orders = new KiteOrders(wire, requests, book);
        this.covers = new KiteCovers(orders);
        this.portfolio = new KitePortfolio(wire, requests);
        this.market = new KiteMarket(wire, requests);
        this.login = new KiteLogin(wire, requests, access, clock);
    }

    @Override
    public String name() {
        return NAME;
    }

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
                KiteCovers.RULES,
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
    public List<BrokerBookOrder> ordersOfOthers() {
        return book.working();
    }

    @Override
    public Optional<NativeOrders> natives() {
        return Optional.of(covers);
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
                        "kite-orders",
                        wire.client(),
                        () -> access.session()
                                .map(session ->
                                        new StreamAddress(requests.stream(session), Map.of("X-Kite-Version", "3"))),
                        new KiteStream(listener),
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
