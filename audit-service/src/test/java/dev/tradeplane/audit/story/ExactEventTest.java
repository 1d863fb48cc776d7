package dev.tradeplane.audit.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactEventTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"X\"}",
                "{ \"type\" : \"X\", \"price\":1.50, \"event\":{\"a\":[1, 2]} }",
                "{\"name\":\"\\u20b9 ₹ ünï\"}",
                "null"
            })
    void cutsTheEventOutByteForByte(String event) {
        String envelope = "{\"eventId\":\"₹1\", \"more\":{\"event\":0},\"event\": " + event + " ,\"revision\":1}";

        assertEquals(event, ExactEvent.in(envelope.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void saysNullWhenThereIsNone() {
        assertEquals("null", ExactEvent.in("{\"eventId\":\"1\"}".getBytes(StandardCharsets.UTF_8)));
    }
}
