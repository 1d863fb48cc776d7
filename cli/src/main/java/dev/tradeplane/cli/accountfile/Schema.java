package dev.tradeplane.cli.accountfile;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A structural schema of a CRD. A keyword this class does not know is refused when it is loaded: a rule that is not
 * understood must not pass for one that holds.
 *
 * @param keys of a list whose items have an identity, the fields that make it
 */
record Schema(
        Kind kind,
        String description,
        Map<String, Schema> properties,
        @Nullable Schema items,
        List<String> required,
        List<String> allowed,
        @Nullable Pattern pattern,
        Bounds bounds,
        @Nullable Object fallback,
        List<String> keys,
        List<Rule> rules) {
    private static final Set<String> KNOWN = Set.of(
            "type",
            "description",
            "properties",
            "items",
            "required",
            "enum",
            "pattern",
            "format",
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "default",
            "anyOf",
            "x-kubernetes-int-or-string",
            "x-kubernetes-list-type",
            "x-kubernetes-list-map-keys",
            "x-kubernetes-validations");

    enum Kind {
        OBJECT,
        ARRAY,
        STRING,
        TIME,
        INTEGER,
        BOOLEAN,
        INTEGER_OR_STRING
    }

    /** Inclusive bounds of a number, of the length of a text, and of the number of items. */
    record Bounds(@Nullable BigDecimal least, @Nullable BigDecimal most, int fewest, int longest) {}

    record Rule(String expression, String message, String fieldPath) {}

    static Schema of(Map<?, ?> definition) {
        for (Object keyword : definition.keySet()) {
            if (!KNOWN.contains(String.valueOf(keyword))) {
                throw new IllegalStateException("unknown keyword in the CRD: " + keyword);
            }
        }
        return new Schema(
                kind(definition),
                text(definition, "description"),
                properties(definition),
                definition.get("items") instanceof Map<?, ?> items ? of(items) : null,
                texts(definition, "required"),
                texts(definition, "enum"),
                definition.get("pattern") instanceof String pattern ? Pattern.compile(pattern) : null,
                bounds(definition),
                definition.get("default"),
                texts(definition, "x-kubernetes-list-map-keys"),
                rules(definition));
    }

    private static Kind kind(Map<?, ?> definition) {
        if (Boolean.TRUE.equals(definition.get("x-kubernetes-int-or-string"))) {
            return Kind.INTEGER_OR_STRING;
        }
        return switch (text(definition, "type")) {
            case "object" -> Kind.OBJECT;
            case "array" -> Kind.ARRAY;
            case "string" -> "date-time".equals(definition.get("format")) ? Kind.TIME : Kind.STRING;
            case "integer" -> Kind.INTEGER;
            case "boolean" -> Kind.BOOLEAN;
            default -> throw new IllegalStateException("unknown type in the CRD: " + definition.get("type"));
        };
    }

    private static Map<String, Schema> properties(Map<?, ?> definition) {
        Map<String, Schema> properties = new LinkedHashMap<>();
        if (definition.get("properties") instanceof Map<?, ?> written) {
            written.forEach((name, property) -> properties.put(String.valueOf(name), of((Map<?, ?>) property)));
        }
        return properties;
    }

    private static Bounds bounds(Map<?, ?> definition) {
        boolean list = definition.containsKey("items");
        return new Bounds(
                number(definition, "minimum"),
                number(definition, "maximum"),
                count(definition, list ? "minItems" : "minLength", 0),
                count(definition, list ? "maxItems" : "maxLength", Integer.MAX_VALUE));
    }

    private static List<Rule> rules(Map<?, ?> definition) {
        return definition.get("x-kubernetes-validations") instanceof List<?> written
                ? written.stream()
                        .map(rule -> (Map<?, ?>) rule)
                        .map(rule -> new Rule(text(rule, "rule"), text(rule, "message"), text(rule, "fieldPath")))
                        .toList()
                : List.of();
    }

    private static String text(Map<?, ?> definition, String keyword) {
        return definition.get(keyword) instanceof String text ? text : "";
    }

    private static List<String> texts(Map<?, ?> definition, String keyword) {
        return definition.get(keyword) instanceof List<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static @Nullable BigDecimal number(Map<?, ?> definition, String keyword) {
        return definition.get(keyword) instanceof Number number ? new BigDecimal(number.toString()) : null;
    }

    private static int count(Map<?, ?> definition, String keyword, int otherwise) {
        return definition.get(keyword) instanceof Number number ? Math.toIntExact(number.longValue()) : otherwise;
    }
}
