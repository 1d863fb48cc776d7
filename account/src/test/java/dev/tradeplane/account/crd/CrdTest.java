package dev.tradeplane.account.crd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.tradeplane.account.value.Forms;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CrdTest {
    private final Map<String, JSONSchemaProps> fields = fields();

    @Test
    void describesEveryFieldOfTheSpec() {
        assertEquals(List.of(), specFieldsWhere(field -> field.getDescription() == null));
    }

    /** Without bounds the API server cannot bound the cost of the rules, and refuses the definition. */
    @Test
    void boundsEveryTextAndList() {
        assertEquals(List.of(), specFieldsWhere(CrdTest::isUnbounded));
    }

    @Test
    void leavesTheDefaultsOfABlockToItsFields() {
        assertEquals(
                List.of(),
                specFieldsWhere(field -> field.getDefault() != null
                        && field.getDefault().isObject()
                        && !field.getDefault().isEmpty()));
    }

    @Test
    void holdsNoRuleTwice() {
        assertEquals(
                List.of(),
                specFieldsWhere(field -> new HashSet<>(field.getXKubernetesValidations()).size()
                        != field.getXKubernetesValidations().size()));
    }

    @Test
    void hasWordsForEveryPattern() {
        assertEquals(
                List.of(),
                specFieldsWhere(field -> field.getPattern() != null
                        && Forms.wordsFor(field.getPattern()).contains(field.getPattern())));
    }

    @Test
    void requiresOnlyTheBroker() {
        assertEquals(List.of("broker"), fields.get("spec").getRequired());
    }

    @Test
    void showsTheDefaults() throws IOException {
        String shown = fields.entrySet().stream()
                .filter(field -> field.getKey().startsWith("spec."))
                .filter(field -> field.getValue().getDefault() != null
                        && !field.getValue().getDefault().isObject())
                .map(field -> field.getKey() + " = " + field.getValue().getDefault() + "\n")
                .collect(Collectors.joining());

        assertEquals(resource("/crd-defaults.txt"), shown);
    }

    private static boolean isUnbounded(JSONSchemaProps field) {
        return switch (field.getType()) {
            case "array" -> field.getMaxItems() == null;
            case "string" -> field.getMaxLength() == null && field.getEnum().isEmpty() && field.getFormat() == null;
            case null -> field.getMaxLength() == null;
            default -> false;
        };
    }

    private List<String> specFieldsWhere(Predicate<JSONSchemaProps> fault) {
        return fields.entrySet().stream()
                .filter(field ->
                        field.getKey().startsWith("spec.") && !field.getKey().endsWith("[]"))
                .filter(field -> fault.test(field.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, JSONSchemaProps> fields() {
        CustomResourceDefinition crd = new KubernetesSerialization()
                .unmarshal(resource("/crd/tradingaccounts.tradeplane.dev-v1.yml"), CustomResourceDefinition.class);
        Map<String, JSONSchemaProps> found = new TreeMap<>();
        collect("", crd.getSpec().getVersions().getFirst().getSchema().getOpenAPIV3Schema(), found);
        return found;
    }

    private static void collect(String path, JSONSchemaProps schema, Map<String, JSONSchemaProps> found) {
        found.put(path, schema);
        if (schema.getItems() != null) {
            collect(path + "[]", schema.getItems().getSchema(), found);
        }
        schema.getProperties()
                .forEach((name, property) -> collect(path.isEmpty() ? name : path + "." + name, property, found));
    }

    private static String resource(String name) {
        try (InputStream stream = CrdTest.class.getResourceAsStream(name)) {
            assertNotNull(stream, name);
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
