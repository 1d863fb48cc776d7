package dev.tradeplane.broker.adapter.paper;

import dev.tradeplane.broker.adapter.BrokerAdapter;
import dev.tradeplane.broker.adapter.BrokerCapabilities;
import dev.tradeplane.broker.adapter.BrokerClass;
import dev.tradeplane.broker.adapter.BrokerFunds;
import dev.tradeplane.broker.adapter.BrokerPosition;
import dev.tradeplane.broker.adapter.BrokerReport;
import dev.tradeplane.broker.adapter.BrokerTrade;
import dev.tradeplane.broker.adapter.BrokerUnavailableException;
import dev.tradeplane.broker.adapter.ExitRules;
import dev.tradeplane.broker.adapter.Lookup;
import dev.tradeplane.broker.adapter.NativeOrder;
import dev.tradeplane.broker.adapter.OrderRules;
import dev.tradeplane.broker.adapter.OrderToChange;
import dev.tradeplane.broker.adapter.OrderToSend;
import dev.tradeplane.broker.adapter.SentOrder;
import dev.tradeplane.broker.adapter.SessionLife;
import dev.tradeplane.broker.adapter.SubmissionOutcome;
import dev.tradeplane.broker.adapter.exits.NativeOrders;
import dev.tradeplane.broker.quote.QuoteBoard;
import dev.tradeplane.broker.replica.Replicas;
import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.intent.OrderType;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.intent.TimeInForce;
import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import dev.tradeplane.outbox.settings.SettingsFile;
import dev.tradeplane.outbox.sql.StoreUnavailableException;
import dev.tradeplane.outbox.sql.Transactions;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Trades on paper: real orders against made-up quotes, in a durable book. Class A: a client order id is taken once, and
 * a repeat gets the answer of the first.
 */
@Singleton
public class PaperBroker implements BrokerAdapter {
    public static final String NAME = "paper";
    private static final Logger LOG = Logger.getLogger(PaperBroker.class);
    private static final Duration COMMIT_BOUND = Duration.ofSeconds(1);
    private static final Duration BOOK_INTERVAL = Duration.ofSeconds(1);
    private static final int LONGEST_ID = 20;
    private static final Duration DAY = Duration.ofHours(24);

    private final PaperBook book;
    private final Transactions transactions;
    private final QuoteBoard quotes;
    private final Replicas replicas;
    private final PaperConfig config;
    private final Clock clock;
    private final AtomicBoolean started = new AtomicBoolean();

    PaperBroker(
            PaperBook book,
            Transactions transactions,
            QuoteBoard quotes,
            Replicas replicas,
            PaperConfig config,
            Clock clock) {
        this.book = book;
        this.transactions = transactions;
        this.quotes = quotes;
        this.replicas = replicas;
        this.config = config;
        this.clock = clock;
    }

    /** Quotes tick only where the account trades on paper: made-up prices never stand beside a live broker. */
    void start(@Observes StartupEvent event, SettingsFile settings) {
        settings.follow(current -> {
            if (current.brokerName().equals(NAME) && started.compareAndSet(false, true)) {
                quotes.follow(this::tick);
                quotes.start();
            }
        });
    }

    /** One replica is enough: with more, each quote would fill a resting order more than once. */
    private void tick(Collection<Quote> fresh) {
        if (replicas.isOnDuty()) {
            book.tick(fresh);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public BrokerCapabilities capabilities() {
        return new BrokerCapabilities(
                BrokerClass.A,
                new OrderRules(
                        EnumSet.allOf(OrderType.class),
                        EnumSet.allOf(ProductType.class),
                        EnumSet.allOf(TimeInForce.class),
                        LONGEST_ID,
                        Integer.MAX_VALUE),
                new ExitRules(
                        EnumSet.allOf(NativeOrder.class),
                        EnumSet.allOf(OrderType.class),
                        EnumSet.allOf(ProductType.class),
                        EnumSet.allOf(TimeInForce.class),
                        ""),
                List.of(),
                true,
                SessionLife.UNTIL_REVOKED,
                false,
                config.latency().plus(COMMIT_BOUND),
                BOOK_INTERVAL,
                Duration.ZERO,
                // It holds nothing that did not come from our own fills.
                EnumSet.noneOf(ProductType.class));
    }

    @Override
    public SubmissionOutcome submit(OrderToSend order) {
        return answer(new PaperRequest.Submit(order));
    }

    @Override
    public SubmissionOutcome cancel(SentOrder order) {
        return answer(new PaperRequest.Cancel(PaperOrder.rowOf(order)));
    }

    @Override
    public SubmissionOutcome modify(OrderToChange change) {
        return answer(new PaperRequest.Modify(change));
    }

    @Override
    public Map<ClientOrderId, Lookup> find(Collection<SentOrder> orders) {
        List<ClientOrderId> ids = orders.stream().map(PaperOrder::rowOf).toList();
        Map<ClientOrderId, PaperOrder> rows = report(connection -> PaperTable.find(connection, ids)).stream()
                .collect(Collectors.toMap(PaperOrder::clientOrderId, Function.identity()));
        Map<ClientOrderId, Lookup> found = new HashMap<>();
        for (SentOrder order : orders) {
            PaperOrder row = rows.get(PaperOrder.rowOf(order));
            if (row != null) {
                found.put(order.clientOrderId(), new Lookup.Found(row.inBook()));
            }
        }
        return found;
    }

    @Override
    public void probe() {
        report(connection -> PaperTable.find(connection, List.of()));
    }

    @Override
    public List<BrokerBookOrder> orders() {
        return report(connection -> PaperTable.since(connection, clock.instant().minus(DAY))).stream()
                .map(PaperOrder::inBook)
                .toList();
    }

    /** Nobody else can place an order here, and the book may be long: what nobody of ours sent are exits. */
    @Override
    public List<BrokerBookOrder> ordersOfOthers() {
        return report(connection ->
                        PaperTable.exitsSince(connection, clock.instant().minus(DAY)))
                .stream()
                .map(PaperOrder::inBook)
                .toList();
    }

    @Override
    public List<BrokerTrade> trades(SentOrder order) {
        return report(connection -> PaperTable.trades(connection, PaperOrder.rowOf(order)));
    }

    @Override
    public List<BrokerPosition> positions() {
        return report(PaperTable::positions);
    }

    /** Paper is patient: what it would cost is the limits' business. */
    @Override
    public Optional<BrokerFunds> funds() {
        return Optional.empty();
    }

    @Override
    public void follow(Consumer<BrokerReport> listener) {
        book.follow(listener);
    }

    @Override
    public Optional<NativeOrders> natives() {
        return Optional.of(new PaperBrackets(entry -> answer(new PaperRequest.Submit(entry))));
    }

    private SubmissionOutcome answer(PaperRequest request) {
        try {
            Thread.sleep(config.latency());
            return book.ask(request).join().orElseThrow();
        } catch (CompletionException e) {
            LOG.warnf("the paper book did not answer: %s", e.getCause());
            return noProof();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return noProof();
        }
    }

    private <R> R report(Function<SqlConnection, R> query) {
        try {
            return transactions.run(query);
        } catch (StoreUnavailableException e) {
            throw new BrokerUnavailableException("the paper book cannot be read", e);
        }
    }

    private static SubmissionOutcome noProof() {
        return new SubmissionOutcome.Unknown(
                Reason.of(ReasonCode.OUTCOME_UNKNOWN, ReasonCode.OUTCOME_UNKNOWN.meaning()));
    }
}
