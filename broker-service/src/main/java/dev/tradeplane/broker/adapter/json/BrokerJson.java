package dev.tradeplane.broker.adapter.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.tradeplane.contracts.money.Price;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brokers write the same number as a number, as text, as an empty text or not at all, in one field. Every number is read
 * exactly, and nothing is made up for one that is not there.
 */
public final class BrokerJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private BrokerJson() {}

    /** A missing node when it is no JSON. */
    public static JsonNode parse(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            return node == null ? MissingNode.getInstance() : node;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /**
     * Reads the elements of one array, one after the other.
     *
     * @throws IOException when it is no array, or is not whole
     */
    public static void elements(Path file, Consumer<JsonNode> each) throws IOException {
        ObjectReader one = JSON.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        try (JsonParser parser = JSON.createParser(file.toFile())) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new IOException("it is no array");
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                each.accept(one.readTree(parser));
            }
        }
    }

    /** Compact, in the order of the map. */
    public static String write(Map<String, ?> fields) {
        return written(fields);
    }

    public static String write(List<?> elements) {
        return written(elements);
    }

    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON", e);
        }
    }

    /** Text or number as text; null when it is absent, null or empty. */
    public static @Nullable String text(JsonNode node, String field) {
        String text = node.path(field).asText("").strip();
        return text.isEmpty() || text.equals("null") ? null : text;
    }

    /** Throws IllegalArgumentException when it is absent. */
    public static String required(JsonNode node, String field) {
        return Optional.ofNullable(text(node, field))
                .orElseThrow(() -> new IllegalArgumentException("there is no " + field));
    }

    /** Throws IllegalArgumentException when it is something other than a number. */
    public static Optional<BigDecimal> number(JsonNode node, String field) {
        return Optional.ofNullable(text(node, field)).map(text -> {
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(field + " is not a number", e);
            }
        });
    }

    /** Null when it is absent, or nothing an order could ask for: brokers write 0 for no price. */
    public static @Nullable Price price(JsonNode node, String field) {
        BigDecimal price = numberOrZero(node, field);
        return price.signum() > 0 ? new Price(price) : null;
    }

    /** Zero when it is absent. */
    public static BigDecimal numberOrZero(JsonNode node, String field) {
        return number(node, field).orElse(BigDecimal.ZERO);
    }
}
