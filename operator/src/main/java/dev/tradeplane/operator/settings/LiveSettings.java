package dev.tradeplane.operator.settings;

import dev.tradeplane.account.cell.CellSettingsRenderer;
import dev.tradeplane.operator.blueprint.Cell;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;

/** Limits, trading state and doors: the one ConfigMap that services watch. */
final class LiveSettings {
    private LiveSettings() {}

    static ConfigMap configMap(Cell cell) {
        return new ConfigMapBuilder()
                .withMetadata(cell.meta(Cell.SETTINGS))
                .addToData(
                        CellPaths.SETTINGS_KEY, CellSettingsRenderer.file(CellSettingsRenderer.render(cell.account())))
                .build();
    }
}
