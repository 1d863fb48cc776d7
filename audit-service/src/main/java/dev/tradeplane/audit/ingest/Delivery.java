package dev.tradeplane.audit.ingest;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradeplane.audit.trail.Entry;
import dev.tradeplane.contracts.event.EventEnvelope;
import dev.tradeplane.contracts.event.TradeplaneEvent;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.problem.Problem;
import dev.tradeplane.contracts.problem.Problem.FieldError;
import dev.tradeplane.outbox.json.JsonLines;
import dev.tradeplane.outbox.web.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A delivery's lines as entries. One line that is not an event refuses them all. */
final class Delivery {
    /** What goes into columns of the table is plain text: one bad character must not fail a whole batch there. */
    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private Delivery() {}

    static List<Entry> read(byte[] body, ObjectMapper json) {
        List<Entry> entries = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        for (JsonLines.Line<EventEnvelope> line : JsonLines.read(body, json, EventEnvelope.class)) {
            int before = errors.size();
            check(line.value(), "line " + (entries.size() + 1), errors);
            if (errors.size() > before) {
                throw new ProblemException(Problem.invalid(errors));
            }
            entries.add(entry(line));
        }
        return entries;
    }

    private static Entry entry(JsonLines.Line<EventEnvelope> line) {
        EventEnvelope envelope = line.value();
        @Nullable OrderId orderId = envelope.orderId();
        return new Entry(
                envelope.eventId(),
                orderId == null ? null : orderId.value(),
                type(envelope.event()),
                envelope.service(),
                envelope.at(),
                envelope.traceparent(),
                line.bytes());
    }

    private static void check(EventEnvelope envelope, String line, List<FieldError> errors) {
        plain(envelope.eventId(), line + ".eventId", errors);
        plain(envelope.service(), line + ".service", errors);
        present(envelope.account(), line + ".account", errors);
        present(envelope.at(), line + ".at", errors);
        present(envelope.event(), line + ".event", errors);
    }

    private static void plain(@Nullable String text, String field, List<FieldError> errors) {
        if (text == null || !PLAIN.matcher(text).matches()) {
            errors.add(new FieldError(field, "must be 1 to 200 visible ASCII characters"));
        }
    }

    private static void present(@Nullable Object value, String field, List<FieldError> errors) {
        if (value == null) {
            errors.add(new FieldError(field, "is required"));
        }
    }

    /** The name the event has on the wire. */
    private static String type(TradeplaneEvent event) {
        return Objects.requireNonNull(event.getClass().getAnnotation(JsonTypeName.class), "events are named")
                .value();
    }
}
