package dev.tradeplane.account.crd;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tradeplane.account.value.Forms;
import io.fabric8.crdv2.generator.CRDPostProcessor;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionVersion;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaPropsBuilder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** What annotations cannot say about the schema. */
final class CrdRefinements implements CRDPostProcessor {
    /** Lists whose items have an identity: no item twice, and server-side apply merges them by it. */
    private static final Map<String, String> LIST_KEYS = Map.of(
            "webhooks", "name",
            "playbooks", "name",
            "channels", "name",
            "perInstrument", "instrument",
            "perStrategy", "strategy",
            "perAgent", "agent",
            "conditions", "type");

    @Override
    public HasMetadata process(HasMetadata definition, String crdVersion) {
        if (definition instanceof CustomResourceDefinition crd) {
            crd.getSpec().getVersions().forEach(CrdRefinements::refine);
        }
        return definition;
    }

    private static void refine(CustomResourceDefinitionVersion version) {
        version.setAdditionalPrinterColumns(Columns.inOrder(version.getAdditionalPrinterColumns()));
        JSONSchemaProps resource = version.getSchema().getOpenAPIV3Schema();
        resource.getProperties().remove("unread");
        resource.setDescription("One trading account and the cell that serves it.");
        refine(resource);
    }

    private static void refine(JSONSchemaProps schema) {
        withoutRepeatedRules(schema);
        leaveDefaultsToFields(schema);
        if (Forms.AMOUNT.equals(schema.getPattern())) {
            acceptWholeNumbers(schema);
        }
        if ("integer".equals(schema.getType())) {
            // No field of a spec goes beyond 32 bits; generations and versions do.
            schema.setFormat(schema.getMaximum() == null ? "int64" : "int32");
        }
        if (schema.getItems() != null && schema.getItems().getSchema() != null) {
            refine(schema.getItems().getSchema());
        }
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> {
                refine(property);
                keyItems(name, property);
            });
        }
    }

    /** The generator emits a rule once for the field and once for the accessor of a record component. */
    private static void withoutRepeatedRules(JSONSchemaProps schema) {
        schema.setXKubernetesValidations(new ArrayList<>(new LinkedHashSet<>(schema.getXKubernetesValidations())));
    }

    /** The generator reads an empty default into the record and writes zeros back: they would hide the fields' defaults. */
    private static void leaveDefaultsToFields(JSONSchemaProps schema) {
        if (schema.getDefault() != null && schema.getDefault().isObject()) {
            schema.setDefault(JsonNodeFactory.instance.objectNode());
        }
    }

    private static void acceptWholeNumbers(JSONSchemaProps schema) {
        schema.setType(null);
        schema.setXKubernetesIntOrString(true);
        schema.setAnyOf(List.of(
                new JSONSchemaPropsBuilder().withType("integer").build(),
                new JSONSchemaPropsBuilder().withType("string").build()));
        schema.setMinimum(1D);
        schema.setMaximum(999_999_999_999_999D);
    }

    private static void keyItems(String name, JSONSchemaProps property) {
        String key = LIST_KEYS.get(name);
        if (key != null && "array".equals(property.getType())) {
            property.setXKubernetesListType("map");
            property.setXKubernetesListMapKeys(List.of(key));
            require(property.getItems().getSchema(), key);
        }
        if (name.equals("conditions")) {
            ConditionSchema.complete(property.getItems().getSchema());
        }
    }

    private static void require(JSONSchemaProps item, String key) {
        if (!item.getRequired().contains(key)) {
            List<String> required = new ArrayList<>(item.getRequired());
            required.add(key);
            item.setRequired(required);
        }
    }
}
