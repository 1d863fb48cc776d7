package dev.tradeplane.broker.adapter;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
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

    private final Map<ClientOrderId, BrokerBookOrder> book = new ConcurrentHashMap<>();
    private final Map<ClientOrderId, List<BrokerTrade>> trades = new ConcurrentHashMap<>();
    private final List<ClientOrderId> sends = new CopyOnWriteArrayList<>();
    private volatile Consumer<BrokerReport> listener = report -> {};
    private volatile CountDownLatch late = new CountDownLatch(1);
    private volatile Sends behaviour = Sends.TAKEN;
    private volatile BrokerClass brokerClass = BrokerClass.A;
    private volatile boolean reports = true;

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

    public void answerLate() {
        late.countDown();
        late = new CountDownLatch(1);
    }

    public void reset() {
        answerLate();
        behaviour = Sends.TAKEN;
        brokerClass = BrokerClass.A;
        reports = true;
    }

    /** Executes part of an order, silently. */
    public BrokerTrade trade(ClientOrderId id, String tradeId, long units, String price) {
        BrokerBookOrder order = book.get(id);
        BrokerTrade trade = new BrokerTrade(
                id, order.brokerOrderId(), tradeId, Quantity.of(units), Price.of(price), TickingClock.MONDAY_MORNING);
        trades.computeIfAbsent(id, key -> new CopyOnWriteArrayList<>()).add(trade);
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
                Set.of(),
                List.of(),
                true,
                SessionLife.UNTIL_REVOKED,
                false,
                Duration.ofMillis(100),
                Duration.ofSeconds(1));
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
        BrokerBookOrder order = book.get(sent.clientOrderId());
        put(order, order.filledQuantity(), OrderState.CANCELED);
        return new SubmissionOutcome.Acknowledged(sent.requireBrokerOrderId());
    }

    @Override
    public SubmissionOutcome modify(OrderToChange change) {
        return new SubmissionOutcome.Acknowledged(change.order().requireBrokerOrderId());
    }

    @Override
    public Map<ClientOrderId, Lookup> find(Collection<SentOrder> orders) {
        Map<ClientOrderId, Lookup> found = new HashMap<>();
        orders.forEach(order -> Optional.ofNullable(book().get(order.clientOrderId()))
                .ifPresent(one -> found.put(order.clientOrderId(), new Lookup.Found(one))));
        return found;
    }

    @Override
    public void probe() {
        book();
    }

    @Override
    public List<BrokerPosition> positions() {
        return List.of();
    }

    @Override
    public Optional<BrokerFunds> funds() {
        return Optional.empty();
    }

    @Override
    public List<BrokerBookOrder> orders() {
        return List.copyOf(book().values());
    }

    @Override
    public List<BrokerTrade> trades(SentOrder order) {
        book();
        return List.copyOf(trades.getOrDefault(order.clientOrderId(), List.of()));
    }

    @Override
    public void follow(Consumer<BrokerReport> next) {
        listener = next;
    }

    private Map<ClientOrderId, BrokerBookOrder> book() {
        if (!reports) {
            throw new BrokerUnavailableException("502 from a proxy");
        }
        return book;
    }

    private SubmissionOutcome take(OrderToSend order) {
        BrokerBookOrder taken = book.computeIfAbsent(
                order.clientOrderId(),
                id -> new BrokerBookOrder(
                        id,
                        BrokerOrderId.of("F" + id),
                        order.intent().instrument(),
                        order.intent().side(),
                        order.intent().quantity(),
                        Quantity.ZERO,
                        null,
                        OrderState.ACKNOWLEDGED,
                        TickingClock.MONDAY_MORNING));
        return new SubmissionOutcome.Acknowledged(taken.brokerOrderId());
    }

    private void put(BrokerBookOrder order, Quantity filled, OrderState state) {
        book.put(
                Objects.requireNonNull(order.clientOrderId()),
                new BrokerBookOrder(
                        order.clientOrderId(),
                        order.brokerOrderId(),
                        order.instrument(),
                        order.side(),
                        order.quantity(),
                        filled,
                        null,
                        state,
                        order.createdAt()));
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
