package dev.tradeplane.testsupport.simulator.kite;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a request about an order, read as Kite reads them. */
record KiteForm(Map<String, String> fields) {
    KiteForm {
        fields = new LinkedHashMap<>(fields);
        fields.values().removeIf(String::isBlank);
    }

    String required(String name) {
        String value = fields.get(name);
        if (value == null) {
            throw KiteError.badInput("Missing or empty field `" + name + "`.");
        }
        return value;
    }

    /** What the word in a field stands for. */
    <T> T oneOf(String name, Map<String, T> allowed) {
        T value = allowed.get(required(name));
        if (value == null) {
            throw KiteError.badInput("Invalid `" + name + "`.");
        }
        return value;
    }

    String or(String name, String otherwise) {
        return fields.getOrDefault(name, otherwise);
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** The number in a field; null where there is none, or none that says anything. */
    @Nullable
    BigDecimal amount(String name) {
        String value = fields.get(name);
        if (value == null) {
            return null;
        }
        try {
            BigDecimal amount = new BigDecimal(value);
            return amount.signum() == 0 ? null : amount;
        } catch (NumberFormatException e) {
            throw KiteError.badInput("Invalid `" + name + "`.");
        }
    }
}
