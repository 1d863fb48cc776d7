package dev.tradeplane.audit.story;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Cuts the event out of its envelope: reading and writing it again could change it. */
final class ExactEvent {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String EVENT = "event";

    private ExactEvent() {}

    static String in(byte[] payload) {
        try (JsonParser parser = JSON.createParser(payload)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = EVENT.equals(parser.currentName());
                parser.nextToken();
                int start = (int) parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                if (found) {
                    int end = (int) parser.currentLocation().getByteOffset();
                    return new String(payload, start, end - start, StandardCharsets.UTF_8);
                }
            }
            return "null";
        } catch (IOException e) {
            throw new UncheckedIOException("a stored entry is not JSON", e);
        }
    }
}
