package dev.tradeplane.operator.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradeplane.account.cell.CellSettingsRenderer;
import dev.tradeplane.operator.blueprint.Cell;
import dev.tradeplane.operator.blueprint.CellPart;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import java.util.stream.Stream;

/** Limits, trading state and doors: the one ConfigMap that services watch. */
public final class LiveSettings implements CellPart {
    public static final String NAME = "settings";
    public static final String KEY = "cell-settings.json";

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    @Override
    public Stream<ConfigMap> resources(Cell cell) {
        return Stream.of(new ConfigMapBuilder()
                .withMetadata(cell.meta(NAME))
                .addToData(KEY, json(cell))
                .build());
    }

    private static String json(Cell cell) {
        try {
            return JSON.writeValueAsString(CellSettingsRenderer.render(cell.account()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the settings cannot be written as JSON", e);
        }
    }
}
