package dev.tradeplane.e2e.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * What the command line asks for.
 *
 * @param measurements in the order in which they are taken
 * @param brief whether the figures are held against the committed ones
 */
record BenchOptions(List<Measurement> measurements, boolean brief) {
    static final String USAGE = """
            bench               every row, about 12 minutes
            bench --brief       two minutes; exit 1 when a figure is more than 5 times worse than the committed one
            bench --seconds N   length of each load, 30 unless given
            bench --only A,B    these rows alone, such as growth,halts; pgbench is taken too""";

    private static final Duration EACH = Duration.ofSeconds(30);
    private static final List<String> ALWAYS = List.of("warmup", "yardstick");

    static BenchOptions of(List<String> arguments) {
        Duration each = EACH;
        boolean brief = false;
        List<String> only = List.of();
        for (Iterator<String> words = arguments.iterator(); words.hasNext(); ) {
            String word = words.next();
            switch (word) {
                case "--brief" -> brief = true;
                case "--seconds" -> each = Duration.ofSeconds(Long.parseLong(value(word, words)));
                case "--only" ->
                    only = List.of(value(word, words).toLowerCase(Locale.ROOT).split(",", -1));
                default -> throw new IllegalArgumentException("bench does not know " + word);
            }
        }
        List<Measurement> all = brief ? Programme.brief() : Programme.whole(each);
        return new BenchOptions(only.isEmpty() ? all : chosen(all, only), brief);
    }

    private static String value(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return words.next();
    }

    private static List<Measurement> chosen(List<Measurement> all, List<String> only) {
        List<String> names = all.stream().map(BenchOptions::name).toList();
        List<String> unknown = new ArrayList<>(only);
        unknown.removeAll(names);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("bench has no row " + unknown + ", only " + names);
        }
        return all.stream()
                .filter(m -> ALWAYS.contains(name(m)) || only.contains(name(m)))
                .toList();
    }

    private static String name(Measurement measurement) {
        return measurement.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
