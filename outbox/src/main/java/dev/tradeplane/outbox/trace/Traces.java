package dev.tradeplane.outbox.trace;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The W3C trace context as text, so that it survives a database row and a crash. */
public final class Traces {
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final int TRACE_ID = 1;
    private static final int SPAN_ID = 2;
    private static final int FLAGS = 3;

    private Traces() {}

    /** The current span's traceparent; null outside any trace. */
    public static @Nullable String currentTraceparent() {
        SpanContext context = Span.current().getSpanContext();
        return context.isValid()
                ? "00-" + context.getTraceId() + "-" + context.getSpanId() + "-"
                        + context.getTraceFlags().asHex()
                : null;
    }

    /** The trace id inside a traceparent; null when there is none. */
    public static @Nullable String traceIdOf(@Nullable String traceparent) {
        String[] parts = partsOf(traceparent);
        return parts.length == 0 ? null : parts[TRACE_ID];
    }

    /** Runs one step of an order in a span below the given traceparent. */
    public static <R> R inSpan(String name, @Nullable String traceparent, String orderId, Supplier<R> step) {
        Span span = GlobalOpenTelemetry.getTracer("tradeplane")
                .spanBuilder(name)
                .setParent(parent(traceparent))
                .setAttribute("tradeplane.order_id", orderId)
                .startSpan();
        try (Scope scope = span.makeCurrent()) {
            return step.get();
        } finally {
            span.end();
        }
    }

    private static Context parent(@Nullable String traceparent) {
        String[] parts = partsOf(traceparent);
        if (parts.length == 0) {
            return Context.current();
        }
        SpanContext remote = SpanContext.createFromRemoteParent(
                parts[TRACE_ID], parts[SPAN_ID], TraceFlags.fromHex(parts[FLAGS], 0), TraceState.getDefault());
        return Context.current().with(Span.wrap(remote));
    }

    /** A trace is never worth an order: what is not a traceparent is as good as none. */
    private static String[] partsOf(@Nullable String traceparent) {
        return traceparent != null && TRACEPARENT.matcher(traceparent).matches()
                ? traceparent.split("-", -1)
                : new String[0];
    }
}
