package dev.tradeplane.audit.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradeplane.audit.OrderStory;
import dev.tradeplane.audit.trail.StoredEntry;
import dev.tradeplane.outbox.json.StrictJson;
import dev.tradeplane.testsupport.json.WireJson;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorytellerTest {
    private static final String SENDING =
            WireJson.write(OrderStory.ofAnOrder().traded().getFirst());
    private final Storyteller storyteller =
            new Storyteller(StrictJson.strict(new ObjectMapper().findAndRegisterModules()));

    @Test
    void tellsWhatAnEntrySays() {
        Told told = storyteller.tell(entry(SENDING));

        assertNotNull(told.envelope());
        assertEquals("Claimed and about to be sent, attempt 1", told.what());
        assertEquals("{\"type\":\"OrderSending\",\"attempt\":1}", told.event());
    }

    @Test
    void readsEntriesWithFieldsThatAreGoneSince() {
        Told told = storyteller.tell(entry(SENDING.replace("\"attempt\":1", "\"attempt\":1,\"route\":\"x\"")));

        assertEquals("Claimed and about to be sent, attempt 1", told.what());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event\":{\"type\":\"OrderTeleported\"}}",
                "{\"event\":{\"type\":\"OrderSending\",\"attempt\":\"first\"}}",
                "{\"event\":{\"type\":\"OrderDenied\"}}",
                "{\"event\":null}"
            })
    void stillShowsWhatItCannotReadAnyMore(String payload) {
        Told told = storyteller.tell(entry(payload));

        assertNull(told.envelope());
        assertEquals("OrderSending, as an earlier release wrote it", told.what());
        assertEquals(payload.substring("{\"event\":".length(), payload.length() - 1), told.event());
    }

    private static StoredEntry entry(String payload) {
        return new StoredEntry(
                4, "e", null, "OrderSending", "broker-service", Instant.EPOCH, Instant.EPOCH, payload.getBytes(UTF_8));
    }
}
