package dev.tradeplane.operator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.tradeplane.account.TradingAccount;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** An account as the API server hands it on: with every default of the CRD filled in. */
final class DefaultedAccount {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()).findAndRegisterModules();
    private static final JsonNode SCHEMA = schema();

    private DefaultedAccount() {}

    static TradingAccount read(String yaml) {
        try {
            ObjectNode account = (ObjectNode) YAML.readTree(yaml);
            fill(SCHEMA, account);
            TradingAccount read = YAML.treeToValue(account, TradingAccount.class);
            read.getMetadata().setNamespace("trading");
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(JsonNode schema, JsonNode value) {
        if (value instanceof ObjectNode object) {
            schema.path("properties").properties().forEach(property -> {
                JsonNode fallback = property.getValue().get("default");
                if (!object.has(property.getKey()) && fallback != null) {
                    object.set(property.getKey(), fallback.deepCopy());
                }
                fill(property.getValue(), object.path(property.getKey()));
            });
        } else if (value.isArray()) {
            value.forEach(item -> fill(schema.path("items"), item));
        }
    }

    private static JsonNode schema() {
        try (InputStream crd = TradingAccount.class.getResourceAsStream("/crd/tradingaccounts.tradeplane.dev-v1.yml")) {
            JsonNode schema = YAML.readTree(crd).at("/spec/versions/0/schema/openAPIV3Schema");
            // The status is the operator's, not the account's.
            ((ObjectNode) schema.get("properties")).remove("status");
            return schema;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
