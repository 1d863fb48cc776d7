package dev.tradeplane.audit.story;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.tradeplane.audit.trail.StoredEntry;
import dev.tradeplane.contracts.event.EventEnvelope;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jboss.logging.Logger;

/** Reads entries of every release so far: what is no longer understood is still shown, byte for byte. */
@Singleton
public class Storyteller {
    private static final Logger LOG = Logger.getLogger(Storyteller.class);
    private final ObjectReader envelopes;

    Storyteller(ObjectMapper json) {
        this.envelopes = json.readerFor(EventEnvelope.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    public Told tell(StoredEntry entry) {
        String event = ExactEvent.in(entry.payload());
        try {
            EventEnvelope envelope = envelopes.readValue(entry.payload());
            return new Told(envelope, Sentences.of(envelope.event()), event);
        } catch (IOException | NullPointerException e) {
            LOG.warnf("entry %d is not of this release: %s", entry.index(), e.toString());
            return new Told(null, entry.type() + ", as an earlier release wrote it", event);
        }
    }
}
