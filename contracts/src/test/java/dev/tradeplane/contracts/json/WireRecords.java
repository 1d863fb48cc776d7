package dev.tradeplane.contracts.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.contracts.id.OrderIds;
import dev.tradeplane.contracts.settings.OpenHours;
import dev.tradeplane.contracts.verdict.OrderHash;
import dev.tradeplane.contracts.verdict.OrderPath;
import dev.tradeplane.contracts.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which records there are, and which a value is made of. */
final class WireRecords {
    /** Computed on both sides, never sent as they are. */
    private static final Set<Class<?>> NOT_ON_THE_WIRE = Set.of(
            OrderIds.class,
            OpenHours.class,
            OrderHash.class,
            OrderPath.class,
            OrderPath.Neighbour.class,
            Verdict.class);

    private WireRecords() {}

    /** Names of all records in the main classes. */
    static TreeSet<String> ofThisModule() {
        try {
            Path root = Path.of(OrderHash.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(root)) {
                return files.map(file -> root.relativize(file).toString())
                        .filter(name -> name.endsWith(".class") && !name.contains("package-info"))
                        .map(name -> load(name.substring(0, name.length() - ".class".length())))
                        .filter(type -> type.isRecord() && !NOT_ON_THE_WIRE.contains(type))
                        .map(Class::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Names of our records reached from these values. */
    static Set<String> within(Object value) {
        return switch (value) {
            case null -> Set.of();
            case Collection<?> many -> union(many.stream());
            case Map<?, ?> map -> union(map.values().stream());
            case Record one -> {
                Set<String> names =
                        union(Stream.of(one.getClass().getRecordComponents()).map(component -> read(component, one)));
                names.add(one.getClass().getName());
                yield names;
            }
            default -> Set.of();
        };
    }

    static int fractionsIn(JsonNode tree) {
        int own = tree.isFloatingPointNumber() ? 1 : 0;
        return own + tree.valueStream().mapToInt(WireRecords::fractionsIn).sum();
    }

    private static Set<String> union(Stream<?> values) {
        return values.flatMap(value -> within(value).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Object read(RecordComponent component, Record owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName(file.replace('/', '.'));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
