package dev.tradeplane.operator.database;

import dev.tradeplane.operator.blueprint.Cell;
import dev.tradeplane.operator.blueprint.CellPart;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.stream.Stream;

/** The database server, if it is ours, and the Job that makes schemas and roles in it. */
public final class DatabasePart implements CellPart {
    @Override
    public Stream<HasMetadata> resources(Cell cell) {
        Stream<HasMetadata> server = switch (cell.spec().database().mode()) {
            case EMBEDDED -> EmbeddedPostgres.resources(cell);
            case CLOUD_NATIVE_PG -> Stream.of(CloudNativeCluster.of(cell));
            case EXTERNAL -> Stream.empty();
        };
        // A suspended account's database rests: nothing can be prepared in it.
        return cell.spec().suspend() ? server : Stream.concat(server, Stream.of(PreparationJob.of(cell)));
    }
}
