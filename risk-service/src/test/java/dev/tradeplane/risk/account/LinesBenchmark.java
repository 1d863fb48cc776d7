package dev.tradeplane.risk.account;

import static dev.tradeplane.testsupport.fixture.Intents.aSubmission;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tradeplane.contracts.command.BrokerCommand;
import dev.tradeplane.contracts.event.EventEnvelope;
import dev.tradeplane.contracts.event.OrderEvent;
import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.OrderIds;
import dev.tradeplane.contracts.intent.IntentSubmission;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.Wish;
import dev.tradeplane.testsupport.clock.TickingClock;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The JSON of the messages that every order costs risk-service. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LinesBenchmark {
    private static final AccountName ACCOUNT = AccountName.of("test-desk");

    private final ObjectMapper json = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private final Lines lines = new Lines(json);
    private final OrderIntent intent = anOrderIntent().limit("2450").build();
    private final IntentSubmission submission = aSubmission().placing(intent).build();
    private final OrderIds ids = OrderIds.derive(ACCOUNT, submission.key(), 0);
    private final BrokerCommand command = new BrokerCommand.SubmitOrder(
            ids.orderId(), ids.clientOrderId(), intent, "e".repeat(400), submission.traceparent());
    private final EventEnvelope received = envelope(
            new OrderEvent.IntentReceived(new Wish.Place(intent), "rest/test", "key", TickingClock.MONDAY_MORNING));
    private final ObjectReader submissions = json.readerFor(IntentSubmission.class);
    private final ObjectReader envelopes = json.readerFor(EventEnvelope.class);
    private final byte[] submissionLine = bytes(submission);
    private final byte[] acknowledgedLine =
            bytes(envelope(new OrderEvent.OrderAcknowledged(BrokerOrderId.of("B-1234567"))));

    @Benchmark
    public byte[] writeSubmitOrder() {
        return lines.of(command);
    }

    @Benchmark
    public byte[] writeIntentReceived() {
        return lines.of(received);
    }

    @Benchmark
    public IntentSubmission readSubmission() throws IOException {
        return submissions.readValue(submissionLine);
    }

    @Benchmark
    public EventEnvelope readAcknowledged() throws IOException {
        return envelopes.readValue(acknowledgedLine);
    }

    private EventEnvelope envelope(OrderEvent event) {
        return new EventEnvelope(
                "risk/" + ids.orderId() + "/1",
                "risk-service",
                ACCOUNT,
                ids.orderId(),
                ids.clientOrderId(),
                1,
                TickingClock.MONDAY_MORNING,
                null,
                event);
    }

    private byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
