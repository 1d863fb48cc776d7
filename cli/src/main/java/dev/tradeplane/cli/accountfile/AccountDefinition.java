package dev.tradeplane.cli.accountfile;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.tradeplane.account.TradingAccount;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The CRD that the account module was built with: the one copy of the rules, evaluated here as the API server would. */
final class AccountDefinition {
    private static final String RESOURCE = "/crd/tradingaccounts.tradeplane.dev-v1.yml";
    private static final Set<String> METADATA = Set.of(
            "name",
            "namespace",
            "labels",
            "annotations",
            "uid",
            "resourceVersion",
            "generation",
            "creationTimestamp",
            "managedFields",
            "ownerReferences",
            "finalizers");

    private final Schema schema;
    private final CelRules rules;
    private final ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());

    private AccountDefinition(Schema schema) {
        this.schema = schema;
        this.rules = new CelRules();
    }

    /** Compiling the rules takes a while, so it is done once. */
    private static final class Loaded {
        static final AccountDefinition DEFINITION = load();
    }

    static AccountDefinition get() {
        return Loaded.DEFINITION;
    }

    Schema schema() {
        return schema;
    }

    /** Returns the document with the defaults filled in. */
    Map<String, Object> check(Map<String, Object> written, Findings findings) {
        Map<String, Object> completed = Defaults.fill(schema, written);
        new SchemaCheck(findings).check(schema, completed);
        rules.check(schema, completed, findings);
        return completed;
    }

    TradingAccount convert(Map<String, Object> completed) {
        return mapper.convertValue(completed, TradingAccount.class);
    }

    /** What the API server knows of every resource, and the schema therefore does not say. */
    static void checkEnvelope(Map<String, Object> document, Findings findings) {
        String version = TradingAccount.GROUP + "/" + TradingAccount.VERSION;
        if (!version.equals(document.get("apiVersion"))) {
            findings.add("apiVersion", "must be " + version);
        }
        if (!TradingAccount.KIND.equals(document.get("kind"))) {
            findings.add("kind", "must be " + TradingAccount.KIND);
        }
        if (document.get("metadata") instanceof Map<?, ?> metadata) {
            checkMetadata(metadata, findings);
        } else {
            findings.add("metadata", "is missing: it holds the name of the account");
        }
    }

    private static void checkMetadata(Map<?, ?> metadata, Findings findings) {
        if (!(metadata.get("name") instanceof String name) || !name.matches("[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?")) {
            findings.add("metadata.name", "must be at most 40 lower-case letters, digits and dashes");
        }
        checkTexts("labels", metadata.get("labels"), findings);
        checkTexts("annotations", metadata.get("annotations"), findings);
        metadata.keySet().stream()
                .map(String::valueOf)
                .filter(key -> !METADATA.contains(key))
                .forEach(key -> findings.add("metadata." + key, "is not a field of metadata"));
    }

    private static void checkTexts(String name, @Nullable Object value, Findings findings) {
        boolean texts = value == null
                || (value instanceof Map<?, ?> entries
                        && entries.values().stream().allMatch(String.class::isInstance));
        if (!texts) {
            findings.add("metadata." + name, "must be names with texts in quotes");
        }
    }

    private static AccountDefinition load() {
        try (InputStream resource = AccountDefinition.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException("the account module was built without its CRD");
            }
            YamlDocument crd = YamlDocument.parse(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
            return new AccountDefinition(schemaIn(crd));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Schema schemaIn(YamlDocument crd) {
        if (crd.root().get("spec") instanceof Map<?, ?> spec
                && spec.get("versions") instanceof List<?> versions
                && versions.getFirst() instanceof Map<?, ?> version
                && version.get("schema") instanceof Map<?, ?> schema
                && schema.get("openAPIV3Schema") instanceof Map<?, ?> definition) {
            return Schema.of(definition);
        }
        throw new IllegalStateException("the CRD of the account module has no schema: " + crd.faults());
    }
}
