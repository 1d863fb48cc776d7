package dev.tradeplane.operator.lean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.ManagedFieldsEntry;
import io.fabric8.kubernetes.api.model.Secret;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LeanJsonTest {
    private final ObjectMapper lean = new ObjectMapper().registerModule(new LeanJson());

    @Test
    void keepsOfWhoOwnsWhatOnlyOurOwn() {
        List<ManagedFieldsEntry> entries = read("one").getMetadata().getManagedFields();

        assertEquals(
                List.of("tradeplane-operator"),
                entries.stream().map(ManagedFieldsEntry::getManager).toList());
        assertEquals(
                Map.of("f:data", Map.of(".", Map.of(), "f:key", Map.of()), "f:metadata", owner("one")),
                entries.getFirst().getFieldsV1().getAdditionalProperties());
    }

    @Test
    void keepsTheOrderOfOwnedFields() {
        var fields = read("one")
                .getMetadata()
                .getManagedFields()
                .getFirst()
                .getFieldsV1()
                .getAdditionalProperties();

        assertEquals(List.of("f:data", "f:metadata"), List.copyOf(fields.keySet()));
    }

    @Test
    void keepsOneOfWhatTwoObjectsHaveInCommon() {
        ConfigMap one = read("one");
        ConfigMap other = read("other");

        assertNotSame(one.getData(), other.getData());
        assertSame(one.getData().get("key"), other.getData().get("key"));
        assertSame(owned(one).get("f:data"), owned(other).get("f:data"));
        assertNotSame(owned(one).get("f:metadata"), owned(other).get("f:metadata"));
    }

    @Test
    void readsEverythingElseAsItWas() throws JsonProcessingException {
        ConfigMap usual = new ConfigMapBuilder(new ObjectMapper().readValue(json("one"), ConfigMap.class))
                .editMetadata()
                .withManagedFields(read("one").getMetadata().getManagedFields())
                .endMetadata()
                .build();

        assertEquals(usual, read("one"));
        assertEquals(new ObjectMapper().valueToTree(usual), lean.valueToTree(read("one")));
    }

    @Test
    void keepsFieldsTheClientDoesNotKnow() throws JsonProcessingException {
        Secret secret = lean.readValue("{\"kind\": \"Secret\", \"sealed\": {\"by\": \"wax\"}}", Secret.class);

        assertEquals(Map.of("sealed", Map.of("by", "wax")), secret.getAdditionalProperties());
    }

    @Test
    void readsNothingAsNothing() throws JsonProcessingException {
        ConfigMap empty = lean.readValue("{\"metadata\": {\"name\": null, \"managedFields\": null}}", ConfigMap.class);

        assertEquals(null, empty.getMetadata().getName());
        assertEquals(List.of(), Objects.requireNonNullElse(empty.getMetadata().getManagedFields(), List.of()));
    }

    private ConfigMap read(String owner) {
        try {
            return lean.readValue(json(owner), ConfigMap.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> owned(ConfigMap map) {
        return map.getMetadata().getManagedFields().getFirst().getFieldsV1().getAdditionalProperties();
    }

    private static Map<String, Object> owner(String uid) {
        return Map.of("f:ownerReferences", Map.of("k:{\"uid\":\"" + uid + "\"}", Map.of()));
    }

    private static String json(String owner) {
        return """
                {"apiVersion": "v1", "kind": "ConfigMap",
                 "metadata": {"name": "settings", "labels": {"app": "gateway"}, "managedFields": [
                   {"manager": "kubectl-edit", "operation": "Update", "time": "2026-11-23T07:00:00Z",
                    "fieldsType": "FieldsV1", "fieldsV1": {"f:data": {"f:theirs": {}}}},
                   {"manager": "tradeplane-operator", "operation": "Apply", "time": "2026-11-23T07:00:00Z",
                    "fieldsType": "FieldsV1", "fieldsV1": {"f:data": {".": {}, "f:key": {}},
                      "f:metadata": {"f:ownerReferences": {"k:{\\"uid\\":\\"%s\\"}": {}}}}}]},
                 "data": {"key": "the same in both", "theirs": "x"}}
                """.formatted(owner);
    }
}
