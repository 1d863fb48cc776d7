package dev.tradeplane.broker.adapter.alpaca;

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
import dev.tradeplane.broker.adapter.market.ContractDirectory;
import dev.tradeplane.broker.adapter.session.BrokerAccess;
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
import dev.tradeplane.contracts.intent.TimeInForce;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import dev.tradeplane.contracts.order.CallBreaker;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Alpaca Trading API v2: shares of the United States. */
@Singleton
class AlpacaBroker implements BrokerAdapter {
    static final String NAME = "alpaca";

    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** Alpaca allows 200 a minute, and counts prices apart. */
    private static final List<RateLimit> RATES = List.of(
            new RateLimit(RateScope.EVERYTHING_BUT_QUOTES, 180, MINUTE), new RateLimit(RateScope.QUOTES, 180, MINUTE));

    private static final int TAG = 48;
    /** No number is documented; each is a new order at the broker. */
    private static final int CHANGES = 50;

    private static final Quantity WHOLE = Quantity.of(1);
    /** The stream has no beat of its own: it answers ours. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final BrokerWire wire;
    private final AlpacaRequests requests;
    private final FirstOrders firsts = new FirstOrders();
    private final AlpacaBook book;
    private final AlpacaFills fills;
    private final AlpacaOrders orders;
    private final AlpacaChanges changes;
    private final AlpacaBrackets brackets;
    private final AlpacaPortfolio portfolio;
    private final AlpacaMarket market;

    AlpacaBroker(BrokerAccess access, BrokerTimes times, Clock clock, ContractDirectory directory) {
        this.wire = new BrokerWire(NAME, access, RATES, new AlpacaAnswers(clock), times.times());
        this.requests = new AlpacaRequests(access);
        this.market = new AlpacaMarket(wire, requests);
        this.book = new AlpacaBook(wire, requests, new AlpacaSymbols(wire, requests, directory), firsts, clock);
        this.fills = new AlpacaFills(wire, requests, book);
        this.orders = new AlpacaOrders(wire, requests, book, new MarketProtection(market, clock));
        this.changes = new AlpacaChanges(wire, requests, book, orders, clock);
        this.brackets = new AlpacaBrackets(orders);
        this.portfolio = new AlpacaPortfolio(wire, requests);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Shares are delivered and kept until sold, which of our products is CNC; Alpaca knows no other way to hold them. */
    @Override
    public BrokerCapabilities capabilities() {
        return new BrokerCapabilities(
                BrokerClass.A,
                new OrderRules(
                        EnumSet.allOf(OrderType.class),
                        EnumSet.of(ProductType.CNC),
                        EnumSet.allOf(TimeInForce.class),
                        TAG,
                        CHANGES),
                AlpacaBrackets.RULES,
                RATES,
                true,
                SessionLife.UNTIL_REVOKED,
                false,
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                Duration.ZERO,
                EnumSet.of(ProductType.CNC));
    }

    /** Parts of a share are for market orders, which leave with a limit here. */
    @Override
    public Optional<Reason> objectionTo(OrderIntent intent) {
        return BrokerAdapter.super.objectionTo(intent).or(() -> fractionIn(intent));
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
        return changes.make(change);
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
    public List<BrokerBookOrder> ordersOfOthers() {
        return book.working();
    }

    @Override
    public List<BrokerTrade> trades(SentOrder order) {
        return fills.of(order);
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
                        "alpaca-orders",
                        wire.client(),
                        () -> Optional.of(new StreamAddress(requests.stream(), Map.of())),
                        new AlpacaStream(requests, firsts, listener),
                        SILENCE,
                        () -> listener.accept(new BrokerReport.Gap()))
                .start();
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
    public Optional<NativeOrders> natives() {
        return Optional.of(brackets);
    }

    private static Optional<Reason> fractionIn(OrderIntent intent) {
        return intent.quantity().isMultipleOf(WHOLE)
                ? Optional.empty()
                : Optional.of(Reason.of(
                        ReasonCode.NOT_OFFERED_BY_BROKER, "The broker does not offer parts of a share with a limit"));
    }
}
