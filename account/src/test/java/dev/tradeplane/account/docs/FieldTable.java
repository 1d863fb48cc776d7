package dev.tradeplane.account.docs;

import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.api.model.apiextensions.v1.ValidationRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One block of the account file as a table of its fields, and the rules that join several of them. */
final class FieldTable {
    private static final String HEAD = "| field | meaning | form | default | in force |\n|---|---|---|---|---|\n";
    private static final Set<Set<String>> REFERENCES = Set.of(Set.of("name"), Set.of("name", "key"));

    private final StringBuilder rows = new StringBuilder(HEAD);
    private final List<String> rules = new ArrayList<>();

    private FieldTable() {}

    /** @param name of the block below {@code spec} */
    static String of(String name, JSONSchemaProps block, boolean required) {
        FieldTable table = new FieldTable();
        table.field("spec." + name, block, required);
        String rules = table.rules.isEmpty() ? "" : "\n" + String.join("", table.rules);
        return "### " + name + "\n\n" + table.rows + rules + "\n";
    }

    private void field(String path, JSONSchemaProps schema, boolean required) {
        rows.append("| `%s` | %s | %s | %s | %s |\n"
                .formatted(
                        path,
                        FieldForm.cell(schema.getDescription()),
                        isReference(schema) ? reference(schema) : FieldForm.of(schema),
                        required ? "required" : defaultOf(schema),
                        isParent(schema) ? "" : InForce.word(path, FieldForm.values(schema))));
        JSONSchemaProps inner = items(schema);
        rules(path, schema);
        if (!isReference(inner)) {
            String below = inner == schema ? path : path + "[]";
            if (inner != schema) {
                rules(below, inner);
            }
            inner.getProperties()
                    .forEach((name, property) -> field(
                            below + "." + name, property, inner.getRequired().contains(name)));
        }
    }

    private void rules(String path, JSONSchemaProps schema) {
        for (ValidationRule rule : schema.getXKubernetesValidations()) {
            String field = rule.getFieldPath() == null ? "" : rule.getFieldPath();
            rules.add("- `" + path + field + "`: " + rule.getMessage() + "\n");
        }
    }

    private static JSONSchemaProps items(JSONSchemaProps schema) {
        return schema.getItems() == null ? schema : schema.getItems().getSchema();
    }

    private static boolean isParent(JSONSchemaProps schema) {
        return !items(schema).getProperties().isEmpty() && !isReference(schema);
    }

    private static boolean isReference(JSONSchemaProps schema) {
        return REFERENCES.contains(schema.getProperties().keySet());
    }

    private static String reference(JSONSchemaProps schema) {
        return schema.getProperties().keySet().stream()
                .sorted(Comparator.reverseOrder())
                .collect(Collectors.joining(", ", "secret `{", "}`"));
    }

    private static String defaultOf(JSONSchemaProps schema) {
        boolean shown = schema.getDefault() != null && !schema.getDefault().isObject();
        return shown ? "`" + schema.getDefault().toString() + "`" : "";
    }
}
