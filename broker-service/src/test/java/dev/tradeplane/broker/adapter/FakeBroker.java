package dev.tradeplane.broker.adapter;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.intent.OrderType;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.intent.TimeInForce;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.testsupport.clock.TickingClock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A broker that misbehaves on demand. What it took in stays in its book whatever it answered. */
public final class FakeBroker implements BrokerAdapter {
    /** How it treats the next sends. */
    public enum Sends {
        TAKEN,
        REJECTED,
        /** Not processed, and says so. */
        BUSY,
        /** Taken, but the answer is lost. */
        TAKEN_UNANSWERED,
        /** Lost on the way, and so is the answer. */
        LOST,
        /** Taken; the answer comes when {@link #answerLate} is called. */
        TAKEN_ANSWERED_LATE
    }

    private final Map<BrokerOrderId, BrokerBookOrder> book = new ConcurrentHashMap<>();
    private final Map<BrokerOrderId, List<BrokerTrade>> trades = new ConcurrentHashMap<>();
    private final AtomicInteger handsOn = new AtomicInteger();
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger searches = new AtomicInteger();
    private final List<ClientOrderId> sends = new CopyOnWriteArrayList<>();
    private volatile Consumer<BrokerReport> listener = report -> {};
    private volatile CountDownLatch late = new CountDownLatch(1);
    private volatile Sends behaviour = Sends.TAKEN;
    private volatile BrokerClass brokerClass = BrokerClass.A;
    private volatile boolean reports = true;
    private volatile boolean showsIds = true;
    private volatile List<BrokerPosition> held = List.of();

    public void sends(Sends next) {
        behaviour = next;
    }

    public void is(BrokerClass next) {
        brokerClass = next;
    }

    /** Whether its reports can be had. */
    public void reports(boolean next) {
        reports = next;
    }

    /** Has this order in its book, without an id of ours. */
    public void shows(BrokerBookOrder order) {
        book.put(order.brokerOrderId(), order);
    }

    /** Whether its book shows the ids orders were sent with. */
    public void showsIds(boolean next) {
        showsIds = next;
    }

    /** What its report of positions tells. */
    public void holds(BrokerPosition... positions) {
        held = List.of(positions);
    }

    /** How often its book was read as a whole. */
    public int looks() {
        return looks.get();
    }

    /** How often orders were looked for in it. */
    public int searches() {
        return searches.get();
    }

    /** Somebody buys in its terminal. */
    public BrokerOrderId placedByHand(InstrumentId instrument, long units, Price limit) {
        BrokerBookOrder order = FakeBook.byHand(handsOn.incrementAndGet(), instrument, units, limit);
        book.put(order.brokerOrderId(), order);
        return order.brokerOrderId();
    }

    /** Somebody bought in its terminal, and got it all, early on Monday. */
    public BrokerOrderId filledByHand(InstrumentId instrument, long units, Price limit) {
        BrokerBookOrder order = FakeBook.byHand(handsOn.incrementAndGet(), instrument, units, limit);
        trade(new ClientOrderId("HAND"), order, "T-" + order.brokerOrderId(), units, limit.toString());
        return order.brokerOrderId();
    }

    /** Executes part of an order others placed, silently. */
    public void trade(BrokerOrderId id, String tradeId, long units, String price) {
        trade(new ClientOrderId("HAND"), Objects.requireNonNull(book.get(id)), tradeId, units, price);
    }

    public void answerLate() {
        late.countDown();
        late = new CountDownLatch(1);
    }

    public void reset() {
        answerLate();
        behaviour = Sends.TAKEN;
        brokerClass = BrokerClass.A;
        reports = true;
        showsIds = true;
        book.values().removeIf(order -> order.clientOrderId() == null);
    }

    /** Executes part of an order, silently. */
    public BrokerTrade trade(ClientOrderId id, String tradeId, long units, String price) {
        return trade(id, Objects.requireNonNull(book.get(of(id))), tradeId, units, price);
    }

    private BrokerTrade trade(ClientOrderId id, BrokerBookOrder order, String tradeId, long units, String price) {
        BrokerTrade trade = new BrokerTrade(
                id, order.brokerOrderId(), tradeId, Quantity.of(units), Price.of(price), TickingClock.MONDAY_MORNING);
        trades.computeIfAbsent(order.brokerOrderId(), key -> new CopyOnWriteArrayList<>())
                .add(trade);
        Quantity filled = order.filledQuantity().plus(trade.quantity());
        put(order, filled, filled.equals(order.quantity()) ? OrderState.FILLED : OrderState.PARTIALLY_FILLED);
        return trade;
    }

    public void tell(BrokerReport report) {
        listener.accept(report);
    }

    /** How often this order was sent. */
    public long sendsOf(ClientOrderId id) {
        return sends.stream().filter(id::equals).count();
    }

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public BrokerCapabilities capabilities() {
        return new BrokerCapabilities(
                brokerClass,
                new OrderRules(
                        EnumSet.allOf(OrderType.class),
                        EnumSet.allOf(ProductType.class),
                        EnumSet.allOf(TimeInForce.class),
                        20,
                        100),
                ExitRules.none(""),
                List.of(),
                true,
                SessionLife.UNTIL_REVOKED,
                false,
                Duration.ofMillis(100),
                Duration.ofSeconds(1),
                Duration.ZERO,
                EnumSet.of(ProductType.MIS, ProductType.NRML));
    }

    @Override
    public SubmissionOutcome submit(OrderToSend order) {
        if (!order.window().isOpen()) {
            return unknown();
        }
        sends.add(order.clientOrderId());
        return switch (behaviour) {
            case TAKEN -> take(order);
            case REJECTED -> new SubmissionOutcome.Rejected(Reason.of(ReasonCode.BROKER_REJECTED, "no funds"));
            case BUSY ->
                new SubmissionOutcome.NotProcessed(
                        Reason.of(ReasonCode.BROKER_BUSY, "too many requests"), Duration.ofMillis(50));
            case TAKEN_UNANSWERED -> {
                take(order);
                yield unknown();
            }
            case LOST -> unknown();
            case TAKEN_ANSWERED_LATE -> {
                SubmissionOutcome taken = take(order);
                awaitLate();
                yield taken;
            }
        };
    }

    @Override
    public SubmissionOutcome cancel(SentOrder sent) {
        BrokerBookOrder order = Objects.requireNonNull(book.get(sent.requireBrokerOrderId()));
        put(order, order.filledQuantity(), OrderState.CANCELED);
        return new SubmissionOutcome.Acknowledged(sent.requireBrokerOrderId());
    }

    @Override
    public SubmissionOutcome modify(OrderToChange change) {
        return new SubmissionOutcome.Acknowledged(change.order().requireBrokerOrderId());
    }

    @Override
    public Map<ClientOrderId, Lookup> find(Collection<SentOrder> orders) {
        searches.incrementAndGet();
        Map<ClientOrderId, Lookup> found = new HashMap<>();
        for (SentOrder order : orders) {
            BrokerOrderId known = order.brokerOrderId();
            BrokerBookOrder one =
                    known == null && !showsIds ? null : book().get(known == null ? of(order.clientOrderId()) : known);
            found.put(order.clientOrderId(), one == null ? amongUntagged(order) : new Lookup.Found(one));
        }
        return found;
    }

    private Lookup amongUntagged(SentOrder order) {
        return order.brokerOrderId() != null || brokerClass != BrokerClass.C
                ? Lookup.ABSENT
                : Lookup.among(shown().stream()
                        .filter(one -> one.clientOrderId() == null && looksLike(one, order))
                        .toList());
    }

    private static boolean looksLike(BrokerBookOrder one, SentOrder sought) {
        return one.instrument().equals(sought.intent().instrument())
                && one.side() == sought.intent().side()
                && one.quantity().equals(sought.intent().quantity())
                && !sought.others().contains(one.brokerOrderId());
    }

    @Override
    public void probe() {
        book();
    }

    @Override
    public List<BrokerPosition> positions() {
        book();
        return held;
    }

    @Override
    public Optional<BrokerFunds> funds() {
        return Optional.empty();
    }

    @Override
    public List<BrokerBookOrder> orders() {
        looks.incrementAndGet();
        return shown();
    }

    private List<BrokerBookOrder> shown() {
        return book().values().stream()
                .map(order -> showsIds ? order : FakeBook.nameless(order))
                .toList();
    }

    @Override
    public List<BrokerTrade> trades(SentOrder order) {
        book();
        return List.copyOf(trades.getOrDefault(order.requireBrokerOrderId(), List.of()));
    }

    @Override
    public void follow(Consumer<BrokerReport> next) {
        listener = next;
    }

    private static BrokerOrderId of(ClientOrderId id) {
        return BrokerOrderId.of("F" + id);
    }

    private Map<BrokerOrderId, BrokerBookOrder> book() {
        if (!reports) {
            throw new BrokerUnavailableException("502 from a proxy");
        }
        return book;
    }

    private SubmissionOutcome take(OrderToSend order) {
        BrokerBookOrder taken = book.computeIfAbsent(of(order.clientOrderId()), id -> FakeBook.taken(id, order));
        return new SubmissionOutcome.Acknowledged(taken.brokerOrderId());
    }

    private void put(BrokerBookOrder order, Quantity filled, OrderState state) {
        book.put(order.brokerOrderId(), FakeBook.with(order, order.clientOrderId(), filled, state));
    }

    private void awaitLate() {
        try {
            late.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static SubmissionOutcome unknown() {
        return new SubmissionOutcome.Unknown(Reason.of(ReasonCode.OUTCOME_UNKNOWN, "connection reset"));
    }
}
