package dev.tradeplane.cli.accountfile;

import dev.tradeplane.account.value.Forms;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares a document with a schema and tells every difference. */
final class SchemaCheck {
    /** Known to every resource; the envelope check looks at them. */
    private static final Set<String> ENVELOPE = Set.of("apiVersion", "kind", "metadata");

    private final Findings findings;

    SchemaCheck(Findings findings) {
        this.findings = findings;
    }

    void check(Schema schema, Map<String, Object> document) {
        document.forEach((name, value) -> {
            if (!ENVELOPE.contains(name)) {
                property(name, schema, name, value);
            }
        });
        required("", schema, document);
    }

    private void property(String path, Schema parent, String name, @Nullable Object value) {
        Schema schema = parent.properties().get(name);
        if (schema == null) {
            findings.add(
                    path,
                    "is unknown; allowed here: "
                            + String.join(
                                    ", ", new TreeSet<>(parent.properties().keySet())));
        } else {
            value(path, schema, value);
        }
    }

    private void value(String path, Schema schema, @Nullable Object value) {
        switch (schema.kind()) {
            case OBJECT -> object(path, schema, value);
            case ARRAY -> list(path, schema, value);
            case STRING -> text(path, schema, value);
            case TIME -> time(path, schema, value);
            case INTEGER -> integer(path, schema, value);
            case BOOLEAN -> {
                if (!(value instanceof Boolean)) {
                    differs(path, value, "true or false");
                }
            }
            case INTEGER_OR_STRING -> {
                if (value instanceof Long) {
                    integer(path, schema, value);
                } else {
                    text(path, schema, value);
                }
            }
        }
    }

    private void object(String path, Schema schema, @Nullable Object value) {
        if (value instanceof Map<?, ?> block) {
            block.forEach((name, inner) -> property(path + "." + name, schema, String.valueOf(name), inner));
            required(path + ".", schema, block);
        } else {
            differs(
                    path,
                    value,
                    "a block with "
                            + String.join(
                                    ", ", new TreeSet<>(schema.properties().keySet())));
        }
    }

    private void required(String prefix, Schema schema, Map<?, ?> block) {
        for (String name : schema.required()) {
            if (!block.containsKey(name)) {
                Schema missing = schema.properties().get(name);
                String purpose = missing == null ? "" : missing.description();
                findings.add(prefix + name, "is missing" + (purpose.isEmpty() ? "" : ": " + purpose));
            }
        }
    }

    private void list(String path, Schema schema, @Nullable Object value) {
        if (!(value instanceof List<?> items)) {
            differs(path, value, "a list");
            return;
        }
        if (items.size() > schema.bounds().longest()
                || items.size() < schema.bounds().fewest()) {
            findings.add(
                    path,
                    "has " + items.size() + " items, must have at most "
                            + schema.bounds().longest());
        }
        Schema each = schema.items();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            if (each != null) {
                value(path + "[" + i + "]", each, items.get(i));
            }
            unique(path + "[" + i + "]", schema.keys(), items.get(i), seen);
        }
    }

    private void unique(String path, List<String> keys, @Nullable Object item, Set<String> seen) {
        for (String key : keys) {
            if (item instanceof Map<?, ?> block && block.get(key) instanceof String identity && !seen.add(identity)) {
                findings.add(path + "." + key, "is \"" + identity + "\" again, must be unique in the list");
            }
        }
    }

    private void text(String path, Schema schema, @Nullable Object value) {
        String allowed = allowed(schema);
        if (!(value instanceof String text)) {
            differs(path, value, allowed);
            return;
        }
        int length = text.codePointCount(0, text.length());
        Pattern pattern = schema.pattern();
        boolean fits = length >= schema.bounds().fewest()
                && length <= schema.bounds().longest()
                && (schema.allowed().isEmpty() || schema.allowed().contains(text))
                && (pattern == null || pattern.matcher(text).find());
        if (!fits) {
            differs(path, text, allowed);
        }
    }

    private static String allowed(Schema schema) {
        Pattern pattern = schema.pattern();
        if (!schema.allowed().isEmpty()) {
            return "one of " + String.join(", ", schema.allowed());
        }
        return pattern == null
                ? "text of at most " + schema.bounds().longest() + " characters"
                : Forms.wordsFor(pattern.pattern());
    }

    private void time(String path, Schema schema, @Nullable Object value) {
        if (value instanceof String text && isTime(text)) {
            text(path, schema, text);
        } else {
            differs(path, value, allowed(schema));
        }
    }

    private static boolean isTime(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException noTime) {
            return false;
        }
    }

    private void integer(String path, Schema schema, @Nullable Object value) {
        BigDecimal least = schema.bounds().least();
        BigDecimal most = schema.bounds().most();
        boolean fits = value instanceof Long number
                && (least == null || least.compareTo(BigDecimal.valueOf(number)) <= 0)
                && (most == null || most.compareTo(BigDecimal.valueOf(number)) >= 0);
        if (!fits) {
            differs(path, value, "a whole number" + range(least, most));
        }
    }

    private static String range(@Nullable BigDecimal least, @Nullable BigDecimal most) {
        return (least == null ? "" : " from " + whole(least)) + (most == null ? "" : " to " + whole(most));
    }

    private static String whole(BigDecimal bound) {
        return bound.stripTrailingZeros().toPlainString();
    }

    private void differs(String path, @Nullable Object value, String allowed) {
        findings.add(path, "is " + shown(value) + ", must be " + allowed);
    }

    private static String shown(@Nullable Object value) {
        return switch (value) {
            case null -> "empty";
            case String text -> "\"" + text + "\"";
            case Map<?, ?> block -> "a block";
            case List<?> list -> "a list";
            default -> value.toString();
        };
    }
}
