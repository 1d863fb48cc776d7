package dev.tradeplane.account.crd;

import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceColumnDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionVersion;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The definition this module was built with. */
public final class CrdSchema {
    /** Its place on the class path. */
    public static final String RESOURCE = "/crd/tradingaccounts.tradeplane.dev-v1.yml";

    private CrdSchema() {}

    private static final class Loaded {
        static final CustomResourceDefinition DEFINITION = load();
    }

    public static CustomResourceDefinition definition() {
        return Loaded.DEFINITION;
    }

    /** What a spec may hold. */
    public static JSONSchemaProps spec() {
        return property("spec");
    }

    /** What a status may hold. */
    public static JSONSchemaProps status() {
        return property("status");
    }

    /** What {@code kubectl get} shows, in this order. */
    public static List<CustomResourceColumnDefinition> columns() {
        return version().getAdditionalPrinterColumns();
    }

    private static JSONSchemaProps property(String name) {
        JSONSchemaProps resource = version().getSchema().getOpenAPIV3Schema();
        return Objects.requireNonNull(resource.getProperties().get(name));
    }

    private static CustomResourceDefinitionVersion version() {
        return definition().getSpec().getVersions().getFirst();
    }

    private static CustomResourceDefinition load() {
        try (InputStream resource = CrdSchema.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException("the account module was built without its CRD");
            }
            return new KubernetesSerialization().unmarshal(resource, CustomResourceDefinition.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
