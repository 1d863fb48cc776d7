package dev.tradeplane.operator.settings;

import dev.tradeplane.account.cell.ServiceName;
import dev.tradeplane.operator.blueprint.Cell;
import dev.tradeplane.operator.blueprint.DatabaseAddress;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What the services and the database start with, and the account as it was last declared without fault. */
final class StartConfiguration {
    private static final String ACCOUNT_KEY = "account.json";
    private static final String POSTGRES_SCRIPT = read("postgres.sh");

    private StartConfiguration() {}

    static ConfigMap configMap(Cell cell) {
        ConfigMapBuilder builder = new ConfigMapBuilder()
                .withMetadata(cell.meta(Cell.CONFIG))
                .addToData(CellPaths.ISSUER_KEY, cell.surroundings().issuer().jwks())
                .addToData(CellPaths.POSTGRES_SCRIPT_KEY, POSTGRES_SCRIPT)
                .addToData(ACCOUNT_KEY, Serialization.asJson(cell.spec()));
        DatabaseAddress external = cell.external();
        if (external != null) {
            builder.addToData(DatabaseAddress.REMEMBERED, Serialization.asJson(external));
        }
        for (ServiceName service : ServiceName.values()) {
            builder.addToData(CellPaths.propertiesKey(service), ServiceProperties.render(cell, service));
        }
        return builder.build();
    }

    private static String read(String resource) {
        try (InputStream content = StartConfiguration.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(content).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
