package dev.tradeplane.cli.accountfile;

import java.util.ArrayList;
import java.util.List;

/**
 * One CEL rule of the definition.
 *
 * @param path where it speaks; {@code metadata.name} for the one about the name
 * @param aboutChange whether it compares with what was stored before
 */
record CrdRule(String path, String message, boolean aboutChange) {
    static List<CrdRule> all() {
        List<CrdRule> found = new ArrayList<>();
        collect("", AccountDefinition.get().schema(), found);
        return found;
    }

    private static void collect(String path, Schema schema, List<CrdRule> found) {
        schema.rules().forEach(rule -> {
            String place = path.isEmpty() && rule.fieldPath().isEmpty() ? "metadata.name" : path + rule.fieldPath();
            found.add(new CrdRule(place, rule.message(), rule.expression().contains("oldSelf")));
        });
        schema.properties()
                .forEach((name, property) -> collect(path.isEmpty() ? name : path + "." + name, property, found));
        if (schema.items() != null) {
            collect(path + "[]", schema.items(), found);
        }
    }

    /** The cases of a list that are there for this rule. */
    List<ParityCase> among(List<ParityCase> cases) {
        return cases.stream()
                .filter(file -> file.marks().stream().anyMatch(mark -> mark.speaksOf(path, message)))
                .toList();
    }
}
