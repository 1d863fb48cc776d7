package dev.tradeplane.cli.accountfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills in the defaults of a schema the way the API server does: a field that is null counts as left out. */
final class Defaults {
    private Defaults() {}

    /** A completed copy; what was written is left alone. */
    static Map<String, Object> fill(Schema schema, Map<?, ?> written) {
        Map<String, Object> completed = new LinkedHashMap<>();
        written.forEach((name, value) -> {
            Schema property = schema.properties().get(String.valueOf(name));
            if (value != null || property == null) {
                completed.put(String.valueOf(name), property == null ? value : inside(property, value));
            }
        });
        schema.properties().forEach((name, property) -> {
            if (property.fallback() != null && !completed.containsKey(name)) {
                completed.put(name, inside(property, property.fallback()));
            }
        });
        return completed;
    }

    private static @Nullable Object inside(Schema schema, @Nullable Object value) {
        Schema items = schema.items();
        if (value instanceof Map<?, ?> block) {
            return fill(schema, block);
        }
        if (value instanceof List<?> list && items != null) {
            List<@Nullable Object> completed = new ArrayList<>();
            list.forEach(item -> completed.add(inside(items, item)));
            return completed;
        }
        return value;
    }
}
