package dev.tradeplane.testsupport.simulator.fyers;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a request about an order, read as Fyers reads them. */
record FyersRequest(JsonNode fields) {
    FyersRequest {
        if (!fields.isObject()) {
            throw FyersError.invalid("The input is not valid JSON.");
        }
    }

    boolean has(String name) {
        return fields.hasNonNull(name);
    }

    String required(String name) {
        if (!has(name)) {
            throw FyersError.invalid(name + " is required.");
        }
        return fields.path(name).asText();
    }

    String text(String name, String otherwise) {
        return fields.path(name).asText(otherwise);
    }

    boolean flag(String name) {
        return fields.path(name).asBoolean(false);
    }

    /** What the word or number in a field stands for. */
    <T> T oneOf(String name, Map<String, T> allowed) {
        T value = allowed.get(required(name));
        if (value == null) {
            throw FyersError.invalid("The input " + name + " is invalid.");
        }
        return value;
    }

    /** The number in a field; null where there is none, or zero, which says nothing. */
    @Nullable
    BigDecimal amount(String name) {
        JsonNode value = fields.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        try {
            BigDecimal amount = new BigDecimal(value.asText());
            return amount.signum() == 0 ? null : amount;
        } catch (NumberFormatException e) {
            throw FyersError.invalid("The input " + name + " is invalid.");
        }
    }
}
