package dev.tradeplane.account.cell;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.account.crd.CrdSchema;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody asked for in an account that a server holds: all but what the defaults say anyway. */
final class Wishes {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private Wishes() {}

    static Map<String, ?> of(TradingAccount stored) {
        Map<String, Object> spec = JSON.convertValue(stored.getSpec(), new TypeReference<>() {});
        return spec == null ? Map.of() : Map.of("spec", inBlock(CrdSchema.spec(), spec));
    }

    private static Map<String, Object> inBlock(JSONSchemaProps schema, Map<?, ?> block) {
        Map<String, Object> asked = new LinkedHashMap<>();
        block.forEach((name, value) -> {
            JSONSchemaProps property = schema.getProperties().get(String.valueOf(name));
            Object wish = property == null ? value : wish(property, value);
            if (wish != null) {
                asked.put(String.valueOf(name), wish);
            }
        });
        return asked;
    }

    private static @Nullable Object wish(JSONSchemaProps schema, @Nullable Object value) {
        JsonNode fallback = schema.getDefault();
        return switch (value) {
            case Map<?, ?> block -> {
                Map<String, Object> asked = inBlock(schema, block);
                yield asked.isEmpty() && fallback != null ? null : asked;
            }
            case List<?> items -> items.isEmpty() ? null : inItems(schema, items);
            case null -> null;
            default -> fallback != null && fallback.asText().equals(value.toString()) ? null : value;
        };
    }

    private static List<?> inItems(JSONSchemaProps schema, List<?> items) {
        JSONSchemaProps item = schema.getItems().getSchema();
        return items.stream()
                .map(value -> value instanceof Map<?, ?> block ? inBlock(item, block) : value)
                .filter(Objects::nonNull)
                .toList();
    }
}
