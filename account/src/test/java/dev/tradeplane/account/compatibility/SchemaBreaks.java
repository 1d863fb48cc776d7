package dev.tradeplane.account.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.api.model.apiextensions.v1.ValidationRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a schema is narrower than it was. A pattern that is not the same counts as narrower: who can tell. */
final class SchemaBreaks {
    private final List<String> found = new ArrayList<>();

    private SchemaBreaks() {}

    static List<String> between(JSONSchemaProps before, JSONSchemaProps now) {
        SchemaBreaks breaks = new SchemaBreaks();
        breaks.compare("", before, now);
        return breaks.found;
    }

    private void compare(String path, JSONSchemaProps before, JSONSchemaProps now) {
        type(path, before, now);
        values(path, before.getEnum(), now.getEnum());
        lowest(path, "minimum", before.getMinimum(), now.getMinimum());
        lowest(path, "minLength", before.getMinLength(), now.getMinLength());
        lowest(path, "minItems", before.getMinItems(), now.getMinItems());
        highest(path, "maximum", before.getMaximum(), now.getMaximum());
        highest(path, "maxLength", before.getMaxLength(), now.getMaxLength());
        highest(path, "maxItems", before.getMaxItems(), now.getMaxItems());
        now.getRequired().stream()
                .filter(name -> !before.getRequired().contains(name))
                .forEach(name -> add(path, name + " is required now"));
        rules(path, before.getXKubernetesValidations(), now.getXKubernetesValidations());
        below(path, before, now);
    }

    private void type(String path, JSONSchemaProps before, JSONSchemaProps now) {
        boolean takesWhatItTook = Boolean.TRUE.equals(now.getXKubernetesIntOrString())
                && List.of("string", "integer").contains(String.valueOf(before.getType()));
        if (!takesWhatItTook) {
            same(path, "type", before.getType(), now.getType());
            same(path, "intOrString", before.getXKubernetesIntOrString(), now.getXKubernetesIntOrString());
        }
        added(path, "format", before.getFormat(), now.getFormat());
        added(path, "pattern", before.getPattern(), now.getPattern());
        same(path, "default", before.getDefault(), now.getDefault());
        same(path, "list type", before.getXKubernetesListType(), now.getXKubernetesListType());
        same(path, "list keys", before.getXKubernetesListMapKeys(), now.getXKubernetesListMapKeys());
    }

    private void below(String path, JSONSchemaProps before, JSONSchemaProps now) {
        before.getProperties().forEach((name, property) -> {
            String place = path.isEmpty() ? name : path + "." + name;
            JSONSchemaProps same = now.getProperties().get(name);
            if (same == null) {
                add(place, "is gone");
            } else {
                compare(place, property, same);
            }
        });
        if (before.getItems() != null && now.getItems() != null) {
            compare(path + "[]", before.getItems().getSchema(), now.getItems().getSchema());
        }
    }

    private void values(String path, List<JsonNode> before, List<JsonNode> now) {
        if (before.isEmpty() && !now.isEmpty()) {
            add(path, "takes a list of values only");
        } else if (!now.isEmpty()) {
            before.stream()
                    .filter(value -> !now.contains(value))
                    .forEach(value -> add(path, value.asText() + " is no value any more"));
        }
    }

    private void rules(String path, List<ValidationRule> before, List<ValidationRule> now) {
        Set<String> known = new HashSet<>();
        before.forEach(rule -> known.add(rule.getRule()));
        now.stream()
                .map(ValidationRule::getRule)
                .filter(rule -> !known.contains(rule))
                .forEach(rule -> add(path, "new rule " + rule));
    }

    private void lowest(String path, String what, @Nullable Number before, @Nullable Number now) {
        if (now != null && (before == null || now.doubleValue() > before.doubleValue())) {
            add(path, what + " " + before + " -> " + now);
        }
    }

    private void highest(String path, String what, @Nullable Number before, @Nullable Number now) {
        if (now != null && (before == null || now.doubleValue() < before.doubleValue())) {
            add(path, what + " " + before + " -> " + now);
        }
    }

    private void added(String path, String what, @Nullable String before, @Nullable String now) {
        if (now != null) {
            same(path, what, before, now);
        }
    }

    private void same(String path, String what, @Nullable Object before, @Nullable Object now) {
        if (!Objects.equals(before, now)) {
            add(path, what + " " + before + " -> " + now);
        }
    }

    private void add(String path, String what) {
        found.add(path + ": " + what);
    }
}
