package dev.tradeplane.operator.blueprint;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.stream.Stream;

/** One part of a cell. Always the same resources for the same cell, in canonical form: a second look must find nothing to do. */
public interface CellPart {
    Stream<? extends HasMetadata> resources(Cell cell);
}
