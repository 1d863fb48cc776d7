package dev.tradeplane.operator.settings;

import dev.tradeplane.account.cell.ServiceName;
import dev.tradeplane.operator.blueprint.Cell;
import dev.tradeplane.operator.blueprint.CellPart;
import io.fabric8.kubernetes.api.model.ConfigMap;
import java.util.stream.Stream;

/** What the services watch, and what they start with. */
public final class SettingsPart implements CellPart {
    @Override
    public Stream<ConfigMap> resources(Cell cell) {
        return Stream.of(LiveSettings.configMap(cell), StartConfiguration.configMap(cell));
    }

    /** The configuration a service starts with. */
    public static String propertiesOf(Cell cell, ServiceName service) {
        return ServiceProperties.render(cell, service);
    }
}
