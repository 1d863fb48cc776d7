package dev.tradeplane.operator.blueprint;

import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.account.value.SecretRef;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is that somebody else runs. Its Secret says so; while that is missing, what it said last holds, so
 * that everything else an account declares still reaches its cell.
 */
final class ExternalDatabase {
    private ExternalDatabase() {}

    static @Nullable DatabaseAddress addressOf(TradingAccount account, Context<TradingAccount> context) {
        SecretRef reference = account.getSpec().database().connectionSecretRef();
        if (reference == null) {
            return null;
        }
        Secret secret = context.getClient()
                .secrets()
                .inNamespace(account.getMetadata().getNamespace())
                .withName(reference.name())
                .get();
        return Optional.ofNullable(secret)
                .flatMap(ExternalDatabase::said)
                .or(() -> remembered(context.getSecondaryResourcesAsStream(ConfigMap.class)))
                .orElseThrow(() -> new IllegalStateException(
                        "Secret " + reference.name() + " must have host, port and database of the external database"));
    }

    private static Optional<DatabaseAddress> said(Secret secret) {
        Map<String, String> data = secret.getData() == null ? Map.of() : secret.getData();
        String host = text(data, "host");
        String port = text(data, "port");
        String database = text(data, "database");
        return host.isEmpty() || database.isEmpty() || !port.matches("[0-9]{1,5}")
                ? Optional.empty()
                : Optional.of(new DatabaseAddress(host, Integer.parseInt(port), database));
    }

    private static Optional<DatabaseAddress> remembered(Stream<ConfigMap> configMaps) {
        return configMaps
                .flatMap(map -> Stream.ofNullable(map.getData().get(DatabaseAddress.REMEMBERED)))
                .map(json -> Serialization.unmarshal(json, DatabaseAddress.class))
                .findFirst();
    }

    private static String text(Map<String, String> data, String key) {
        return new String(Base64.getDecoder().decode(data.getOrDefault(key, "")), StandardCharsets.UTF_8).strip();
    }
}
