package dev.tradeplane.gateway.body;

import dev.tradeplane.contracts.problem.Problem.FieldError;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one body and keeps a list of everything that is wrong with them. */
public final class FieldReader {
    private static final String PLACEHOLDER = "{{";

    private final Map<String, JsonValue> fields;
    private final boolean bareNumbers;
    private final List<FieldError> errors = new ArrayList<>();

    /**
     * Starts with the two rules every body obeys: no unknown field, no placeholder left in.
     *
     * @param bareNumbers whether amounts may also be JSON numbers; still read as exact text
     */
    public FieldReader(JsonValue.Fields body, Set<String> known, boolean bareNumbers) {
        this.fields = body.fields();
        this.bareNumbers = bareNumbers;
        for (String name : fields.keySet()) {
            if (!known.contains(name)) {
                error(
                        name,
                        "is not a known field; allowed are "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        }
        placeholders("$", body);
    }

    private void placeholders(String path, JsonValue value) {
        switch (value) {
            case JsonValue.Text(String text) -> {
                if (text.contains(PLACEHOLDER)) {
                    errors.add(new FieldError(path, "holds a placeholder that was not filled in"));
                }
            }
            case JsonValue.Fields(var nested) ->
                nested.forEach((name, field) -> placeholders(path + "." + name, field));
            case JsonValue.Items(var items) -> items.forEach(item -> placeholders(path + "[*]", item));
            case JsonValue.Decimal _, JsonValue.Flag _, JsonValue.Nothing _ -> {}
        }
    }

    /** Whether the field is there; null counts as not there. */
    public boolean has(String name) {
        return fields.containsKey(name) && !(fields.get(name) instanceof JsonValue.Nothing);
    }

    public void error(String name, String message) {
        errors.add(new FieldError("$." + name, message));
    }

    public void require(String name) {
        if (!has(name)) {
            error(name, "is required");
        }
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** A JSON string turned into a value; null when absent or wrong, and then an error is kept. */
    public <T> @Nullable T text(String name, Function<String, T> reading) {
        return has(name) ? read(name, false, reading) : null;
    }

    /** An amount: a string, or where the sender cannot help it a bare number. */
    public <T> @Nullable T amount(String name, Function<String, T> reading) {
        return has(name) ? read(name, bareNumbers, reading) : null;
    }

    public boolean flag(String name) {
        return switch (fields.get(name)) {
            case JsonValue.Flag(boolean value) -> value;
            case null -> false;
            case JsonValue.Nothing _ -> false;
            case JsonValue.Text _, JsonValue.Decimal _, JsonValue.Items _, JsonValue.Fields _ -> {
                error(name, "must be true or false");
                yield false;
            }
        };
    }

    public <T> @Nullable T oneOf(String name, Map<String, T> allowed) {
        return text(name, text -> {
            T value = allowed.get(text);
            if (value == null) {
                throw new IllegalArgumentException("must be one of " + String.join(", ", allowed.keySet()));
            }
            return value;
        });
    }

    /** A list of words out of these, at least one; empty when wrong, and then an error is kept. */
    public Set<String> someOf(String name, Set<String> allowed) {
        Set<String> words = new TreeSet<>();
        if (fields.get(name) instanceof JsonValue.Items(var items)) {
            for (JsonValue item : items) {
                if (item instanceof JsonValue.Text(String word) && allowed.contains(word)) {
                    words.add(word);
                } else {
                    words.clear();
                    break;
                }
            }
        }
        if (words.isEmpty() && has(name)) {
            error(name, "must be a list with at least one of " + String.join(", ", new TreeSet<>(allowed)));
        }
        return words;
    }

    public @Nullable Instant time(String name) {
        return text(name, FieldReader::rfc3339);
    }

    public static Instant rfc3339(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be an RFC 3339 time such as 2026-11-23T09:15:00Z", e);
        }
    }

    private <T> @Nullable T read(String name, boolean numberAllowed, Function<String, T> reading) {
        @Nullable
        String text = switch (fields.get(name)) {
            case JsonValue.Text(String value) -> value;
            case JsonValue.Decimal(String value) when numberAllowed -> value;
            case null, default -> null;
        };
        if (text == null) {
            error(name, numberAllowed ? "must be a string or a number" : "must be a string");
            return null;
        }
        if (text.contains(PLACEHOLDER)) {
            return null;
        }
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException e) {
            error(name, String.valueOf(e.getMessage()));
            return null;
        }
    }
}
