package dev.tradeplane.risk.decision;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tradeplane.contracts.event.EventEnvelope;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.intent.IntentAnswer;
import dev.tradeplane.contracts.intent.IntentSubmission;
import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.contracts.order.CheckReport;
import dev.tradeplane.contracts.order.OrderChange;
import dev.tradeplane.contracts.settings.CellSettings;
import dev.tradeplane.outbox.Destination;
import dev.tradeplane.outbox.web.ProblemException;
import dev.tradeplane.risk.account.MemoryWriter;
import dev.tradeplane.risk.book.Book;
import dev.tradeplane.risk.change.AskedChanges;
import dev.tradeplane.risk.change.OrderChanges;
import dev.tradeplane.risk.check.PreTradeChecks;
import dev.tradeplane.risk.event.BrokerEvents;
import dev.tradeplane.risk.event.HeardEvents;
import dev.tradeplane.risk.instrument.InstrumentCatalog;
import dev.tradeplane.risk.instrument.ListedInstruments;
import dev.tradeplane.risk.order.OrderRecord;
import dev.tradeplane.risk.verdict.VerdictSigner;
import dev.tradeplane.testsupport.clock.TickingClock;
import dev.tradeplane.testsupport.fixture.InstrumentsOfIndia;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** risk-service as it decides and as it hears, with memory for a database and a clock that only a test moves. */
final class Desk {
    static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private final TickingClock clock = TickingClock.onMondayMorning();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final ObjectMapper json;
    private final MemoryWriter writer;
    private final IntentDesk intents;
    private final OrderChanges changes;
    private final BrokerEvents events;
    private boolean overfull;

    Desk() {
        this(null);
    }

    /** With a signer, what is sent can be looked at. */
    Desk(@Nullable VerdictSigner signer) {
        json = JsonMapper.builder()
                .findAndAddModules()
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        writer = new MemoryWriter(json, clock, signer);
        InstrumentCatalog instruments = ListedInstruments.with(this::price);
        RiskGate gate = new RiskGate(new PreTradeChecks(), instruments::find, instruments::isStale, this::price);
        intents = new IntentDesk(writer, gate, instruments, new DecisionMetrics(meters), () -> overfull, json);
        changes = AskedChanges.of(writer, gate, instruments);
        events = HeardEvents.by(writer, meters);
    }

    /** Another account on another morning. */
    void open(CellSettings settings) {
        clock.set(TickingClock.MONDAY_MORNING);
        writer.open(settings, TODAY);
    }

    void pass(Duration time) {
        clock.advance(time);
    }

    Instant now() {
        return clock.instant();
    }

    List<IntentAnswer> take(List<IntentSubmission> submissions) {
        return intents.take(submissions).join();
    }

    CheckReport whatIf(IntentSubmission submission) {
        return intents.whatIf(submission).join();
    }

    void hear(List<EventEnvelope> envelopes) {
        events.apply(envelopes).join();
    }

    /** False when it was refused. */
    boolean change(OrderId id, OrderChange change) {
        return isDone(changes.replace(id, change));
    }

    boolean cancel(OrderId id) {
        return isDone(changes.cancel(id, "rest/test"));
    }

    void crash() {
        writer.crash();
    }

    Book book() {
        return writer.book();
    }

    Book loaded() {
        return writer.loaded();
    }

    OrderRecord order(OrderId id) {
        return writer.order(id);
    }

    int orders() {
        return writer.orders();
    }

    /** Reports nobody should ever have to make. */
    long violations() {
        return (long) meters.counter("order.invariant.violations").count();
    }

    void overfull(boolean value) {
        overfull = value;
    }

    <T> List<T> sent(Destination destination, Class<T> type) {
        return writer.sent(destination).stream().map(line -> read(line, type)).toList();
    }

    long counted(String counter, String... tags) {
        return (long) meters.counter(counter, tags).count();
    }

    long decisionsTimed() {
        return meters.timer("risk.decision").count();
    }

    Quote price(InstrumentId instrument) {
        return InstrumentsOfIndia.quote(instrument, clock.instant());
    }

    private <T> T read(byte[] line, Class<T> type) {
        try {
            return json.readValue(line, type);
        } catch (IOException e) {
            throw new AssertionError("not a " + type.getSimpleName(), e);
        }
    }

    private static boolean isDone(CompletableFuture<?> asked) {
        try {
            asked.join();
            return true;
        } catch (CompletionException e) {
            if (e.getCause() instanceof ProblemException) {
                return false;
            }
            throw e;
        }
    }
}
