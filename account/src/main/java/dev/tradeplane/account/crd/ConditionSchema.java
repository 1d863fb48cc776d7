package dev.tradeplane.account.crd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaPropsBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The bounds Kubernetes gives its own conditions; the class the generator reads carries none. */
final class ConditionSchema {
    private static final List<String> REQUIRED = List.of("lastTransitionTime", "message", "reason", "status", "type");

    private ConditionSchema() {}

    static void complete(JSONSchemaProps condition) {
        condition.setProperties(new TreeMap<>(Map.of(
                "lastTransitionTime", text().withFormat("date-time").build(),
                "message", text().withMaxLength(32768L).build(),
                "observedGeneration", generation(),
                "reason", word("^[A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?$", 1024),
                "status", text().withEnum(values("True", "False", "Unknown")).build(),
                "type", word("^[A-Za-z][A-Za-z0-9]*$", 316))));
        condition.setRequired(REQUIRED);
    }

    private static JSONSchemaPropsBuilder text() {
        return new JSONSchemaPropsBuilder().withType("string");
    }

    private static JSONSchemaProps generation() {
        return new JSONSchemaPropsBuilder()
                .withType("integer")
                .withFormat("int64")
                .withMinimum(0D)
                .build();
    }

    private static JSONSchemaProps word(String pattern, long most) {
        return text().withPattern(pattern).withMinLength(1L).withMaxLength(most).build();
    }

    private static List<JsonNode> values(String... values) {
        return Stream.of(values)
                .<JsonNode>map(JsonNodeFactory.instance::textNode)
                .toList();
    }
}
