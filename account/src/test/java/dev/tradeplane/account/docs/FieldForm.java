package dev.tradeplane.account.docs;

import dev.tradeplane.account.value.Forms;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What may be written into a field, in words. */
final class FieldForm {
    private FieldForm() {}

    static String of(JSONSchemaProps schema) {
        if (!schema.getEnum().isEmpty()) {
            return values(schema).stream().map(value -> "`" + value + "`").collect(Collectors.joining(" "));
        }
        if (schema.getPattern() != null) {
            return cell(Forms.wordsFor(schema.getPattern()));
        }
        return switch (schema.getType()) {
            case "integer" -> wholeNumber(schema);
            case "boolean" -> "`true` `false`";
            case "array" -> list(schema);
            case "object" -> schema.getProperties().isEmpty() ? "names and values" : "block";
            default -> text(schema);
        };
    }

    /** The values a field is limited to; none when it is not an enumeration. */
    static List<String> values(JSONSchemaProps schema) {
        return schema.getEnum().stream().map(value -> value.asText()).toList();
    }

    /** Text that cannot end a table cell early. */
    static String cell(@Nullable String text) {
        return text == null ? "" : text.replace("|", "\\|");
    }

    private static String wholeNumber(JSONSchemaProps schema) {
        return "whole number, " + bound(schema.getMinimum()) + " to " + bound(schema.getMaximum());
    }

    private static String bound(@Nullable Number bound) {
        return bound == null ? "any" : Long.toString(bound.longValue());
    }

    private static String list(JSONSchemaProps schema) {
        JSONSchemaProps item = schema.getItems().getSchema();
        String each = "object".equals(item.getType()) ? "" : ": " + of(item);
        String keys = schema.getXKubernetesListMapKeys().stream().collect(Collectors.joining(", "));
        return "list, at most " + schema.getMaxItems() + (keys.isEmpty() ? "" : ", no `" + keys + "` twice") + each;
    }

    private static String text(JSONSchemaProps schema) {
        return schema.getMaxLength() == null ? "text" : "text, at most " + schema.getMaxLength() + " characters";
    }
}
