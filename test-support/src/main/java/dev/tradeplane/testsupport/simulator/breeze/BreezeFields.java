package dev.tradeplane.testsupport.simulator.breeze;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.testsupport.simulator.json.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a body: texts, though the published client sends the price it worked out as a number. */
record BreezeFields(JsonNode body) {
    private static final int NUMBER_PLACES = 4;
    private static final int DATE_LENGTH = 10;

    static BreezeFields of(Map<String, String> query) {
        return new BreezeFields(Json.tree(query));
    }

    String or(String name, String otherwise) {
        String text = body.path(name).asText("").strip();
        return text.isEmpty() ? otherwise : text;
    }

    String required(String name) {
        String text = or(name, "");
        if (text.isEmpty()) {
            throw BreezeEnvelope.refused(name + " cannot be empty");
        }
        return text;
    }

    boolean has(String name) {
        return !or(name, "").isEmpty();
    }

    /** In small letters: Breeze was seen to take either, and at times only one. */
    String word(String name) {
        return or(name, "").toLowerCase(Locale.ROOT);
    }

    <T> T oneOf(String name, Map<String, T> allowed, String complaint) {
        T value = allowed.get(word(name));
        if (value == null) {
            throw BreezeEnvelope.refused(complaint);
        }
        return value;
    }

    /** The number in a field; null where there is none, or zero. */
    @Nullable
    BigDecimal amount(String name) {
        String text = or(name, "");
        if (text.isEmpty()) {
            return null;
        }
        BigDecimal amount = number(name, text);
        return amount.signum() == 0 ? null : amount;
    }

    /** The day a moment is on, however it is written. */
    @Nullable
    LocalDate day(String name) {
        String text = or(name, "");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return text.length() >= DATE_LENGTH && text.charAt(4) == '-'
                    ? LocalDate.parse(text.substring(0, DATE_LENGTH))
                    : LocalDate.parse(text, BreezeTime.DAY);
        } catch (DateTimeParseException e) {
            throw BreezeEnvelope.refused(name + " is not a date");
        }
    }

    /** A number that was sent as one went through floating point on its way. */
    private BigDecimal number(String name, String text) {
        try {
            BigDecimal amount = new BigDecimal(text);
            return body.path(name).isNumber()
                    ? new BigDecimal(amount.setScale(NUMBER_PLACES, RoundingMode.HALF_UP)
                            .stripTrailingZeros()
                            .toPlainString())
                    : amount;
        } catch (NumberFormatException e) {
            throw BreezeEnvelope.refused(name + " is not a number");
        }
    }
}
