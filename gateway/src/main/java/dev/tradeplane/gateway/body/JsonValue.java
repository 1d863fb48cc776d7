package dev.tradeplane.gateway.body;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value exactly as it was sent: numbers stay text until somebody says what they count. */
public sealed interface JsonValue {
    record Text(String value) implements JsonValue {}

    record Decimal(String text) implements JsonValue {}

    record Flag(boolean value) implements JsonValue {}

    record Nothing() implements JsonValue {}

    record Items(List<JsonValue> items) implements JsonValue {
        public Items {
            items = List.copyOf(items);
        }
    }

    record Fields(Map<String, JsonValue> fields) implements JsonValue {
        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        /** The same object without this field. */
        public Fields without(String name) {
            Map<String, JsonValue> rest = new LinkedHashMap<>(fields);
            rest.remove(name);
            return new Fields(rest);
        }
    }
}
