package dev.tradeplane.operator.blueprint;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;

/** Everything a cell consists of. */
public record Blueprint(List<HasMetadata> resources) {
    public Blueprint {
        resources = List.copyOf(resources);
    }

    /** What the parts make of the cell, in their order. */
    public static Blueprint of(Cell cell, List<CellPart> parts) {
        return new Blueprint(parts.stream()
                .<HasMetadata>flatMap(part -> part.resources(cell))
                .toList());
    }

    /** The resources of one kind. */
    public <R extends HasMetadata> List<R> of(Class<R> kind) {
        return resources.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
