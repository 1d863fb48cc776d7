package dev.tradeplane.operator.lean;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import dev.tradeplane.operator.blueprint.Cell;
import io.fabric8.kubernetes.api.model.FieldsV1;
import io.fabric8.kubernetes.api.model.ManagedFieldsEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields the operator has applied. What others own is compared with nothing. */
final class OwnFields extends StdDeserializer<List<ManagedFieldsEntry>> {
    private static final long serialVersionUID = 1;
    private final transient Shared<Map<String, Object>> trees = new Shared<>(1 << 13);

    OwnFields() {
        super(List.class);
    }

    @Override
    public List<ManagedFieldsEntry> deserialize(JsonParser json, DeserializationContext context) throws IOException {
        List<ManagedFieldsEntry> ours = new ArrayList<>(1);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            ManagedFieldsEntry entry = context.readValue(json, ManagedFieldsEntry.class);
            if (Cell.OPERATOR.equals(entry.getManager())) {
                ours.add(lean(entry));
            }
        }
        return ours;
    }

    private ManagedFieldsEntry lean(ManagedFieldsEntry entry) {
        if (entry.getFieldsV1() != null) {
            FieldsV1 fields = new FieldsV1();
            fields.setAdditionalProperties(shared(entry.getFieldsV1().getAdditionalProperties()));
            entry.setFieldsV1(fields);
        }
        entry.setTime(null);
        return entry;
    }

    /** From the leaves up, so that a tree differs from its like only where they do. The order stays: sets are lists. */
    private Map<String, Object> shared(Map<?, ?> fields) {
        if (fields.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> copy = LinkedHashMap.newLinkedHashMap(fields.size());
        fields.forEach((name, below) ->
                copy.put(String.valueOf(name), below instanceof Map<?, ?> tree ? shared(tree) : below));
        return trees.of(Collections.unmodifiableMap(copy));
    }
}
