package dev.tradeplane.outbox.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TracesTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    @Test
    void readsTheTraceIdOfATraceparent() {
        assertEquals(TRACE, Traces.traceIdOf(PARENT));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "00", "a-b-c"})
    void knowsNoTraceIdOfAnythingElse(@Nullable String text) {
        assertNull(Traces.traceIdOf(text));
    }

    @Test
    void putsAStepBelowTheTraceItBelongsTo() {
        String inside = Traces.inSpan("step", PARENT, "order", Traces::currentTraceparent);

        assertEquals(TRACE, Traces.traceIdOf(inside));
        assertNull(Traces.currentTraceparent());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"not-a-trace", "a-b-c-zz"})
    void runsAStepWhateverTheTraceparentSays(@Nullable String traceparent) {
        assertEquals("ran", Traces.inSpan("step", traceparent, "order", () -> "ran"));
    }
}
