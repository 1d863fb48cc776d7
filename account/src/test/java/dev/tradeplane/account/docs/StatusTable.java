package dev.tradeplane.account.docs;

import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;

/** The status of an account as a table of its fields. */
final class StatusTable {
    private final StringBuilder rows = new StringBuilder("| field | meaning |\n|---|---|\n");

    private StatusTable() {}

    static String of(JSONSchemaProps status) {
        StatusTable table = new StatusTable();
        table.fields("status", status);
        return table.rows.toString();
    }

    /** Conditions have the form every tool knows: their fields are not listed. */
    private void fields(String path, JSONSchemaProps block) {
        block.getProperties().forEach((name, field) -> {
            String place = path + "." + name;
            rows.append("| `%s` | %s |\n".formatted(place, FieldForm.cell(field.getDescription())));
            fields(place, field);
        });
    }
}
