package dev.tradeplane.operator.blueprint;

import dev.tradeplane.operator.network.CellServices;
import dev.tradeplane.operator.settings.LiveSettings;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;

/** Everything a cell consists of, part by part. */
public record Blueprint(List<HasMetadata> resources) {
    private static final List<CellPart> PARTS = List.of(new LiveSettings(), new CellServices());

    public Blueprint {
        resources = List.copyOf(resources);
    }

    public static Blueprint of(Cell cell) {
        return new Blueprint(PARTS.stream()
                .<HasMetadata>flatMap(part -> part.resources(cell))
                .toList());
    }

    /** The resources of one kind. */
    public <R extends HasMetadata> List<R> of(Class<R> kind) {
        return resources.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
