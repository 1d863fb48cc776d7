package dev.tradeplane.broker.adapter.paper;

import dev.tradeplane.broker.adapter.BrokerReport;
import dev.tradeplane.broker.adapter.SubmissionOutcome;
import dev.tradeplane.broker.quote.QuoteBoard;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.outbox.batch.Batcher;
import dev.tradeplane.outbox.sql.Transactions;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** The paper broker's book: one writer, and one commit for all that came while the last one was made. */
@Singleton
class PaperBook {
    private static final Logger LOG = Logger.getLogger(PaperBook.class);
    private static final String UNIQUE_VIOLATION = "23505";
    private static final int MAX_BATCH = 256;
    private static final int AFTER_THE_SENDER = 150;

    private final Transactions transactions;
    private final QuoteBoard quotes;
    private final PaperConfig config;
    private final Clock clock;
    private final Batcher<PaperRequest, Optional<SubmissionOutcome>> batcher;
    private volatile Consumer<BrokerReport> listener = report -> {};

    PaperBook(Transactions transactions, QuoteBoard quotes, PaperConfig config, Clock clock) {
        this.transactions = transactions;
        this.quotes = quotes;
        this.config = config;
        this.clock = clock;
        this.batcher = new Batcher<>("paper", MAX_BATCH, this::work);
    }

    /** Done once it is committed. Reports follow right after. */
    CompletableFuture<Optional<SubmissionOutcome>> ask(PaperRequest request) {
        return batcher.submit(request);
    }

    /** Nobody waits for it; a tick that could not be stored is made up for by the next. */
    void tick(Collection<Quote> fresh) {
        ask(new PaperRequest.Tick(fresh)).exceptionally(failure -> {
            LOG.warnf("the paper book missed a tick: %s", failure.toString());
            return Optional.empty();
        });
    }

    void follow(Consumer<BrokerReport> next) {
        listener = next;
    }

    void stop(@Observes @Priority(AFTER_THE_SENDER) ShutdownEvent event) {
        batcher.close();
    }

    /** Another replica may have written one of the orders a moment ago; then it is known the second time. */
    private List<Optional<SubmissionOutcome>> work(List<PaperRequest> requests) {
        try {
            return workOnce(requests);
        } catch (PgException e) {
            if (!UNIQUE_VIOLATION.equals(e.getSqlState())) {
                throw e;
            }
            return workOnce(requests);
        }
    }

    private List<Optional<SubmissionOutcome>> workOnce(List<PaperRequest> requests) {
        List<Optional<SubmissionOutcome>> answers = new ArrayList<>();
        PaperRound round = transactions.run(connection -> workIn(connection, requests, answers));
        round.reports().forEach(report -> listener.accept(report));
        return answers;
    }

    private PaperRound workIn(
            SqlConnection connection, List<PaperRequest> requests, List<Optional<SubmissionOutcome>> answers) {
        Instant now = clock.instant();
        PaperRound round = new PaperRound(
                PaperTable.lock(connection, named(requests), quoted(requests)),
                quotes::of,
                Quantity.of(config.offeredQuantity()),
                now);
        requests.forEach(request -> answers.add(round.apply(request)));
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        PaperTable.insert(connection, round.created(), at);
        PaperTable.update(connection, round.changed());
        PaperTable.insertTrades(connection, round.trades(), at);
        return round;
    }

    private static List<ClientOrderId> named(List<PaperRequest> requests) {
        List<ClientOrderId> ids = new ArrayList<>();
        for (PaperRequest request : requests) {
            switch (request) {
                case PaperRequest.Submit submit -> ids.add(submit.order().clientOrderId());
                case PaperRequest.Cancel cancel -> ids.add(cancel.clientOrderId());
                case PaperRequest.Modify modify ->
                    ids.add(PaperOrder.rowOf(modify.change().order()));
                case PaperRequest.Tick tick -> {}
            }
        }
        return ids;
    }

    private static List<InstrumentId> quoted(List<PaperRequest> requests) {
        return requests.stream()
                .filter(PaperRequest.Tick.class::isInstance)
                .flatMap(tick -> ((PaperRequest.Tick) tick).quotes().stream())
                .map(Quote::instrument)
                .toList();
    }
}
