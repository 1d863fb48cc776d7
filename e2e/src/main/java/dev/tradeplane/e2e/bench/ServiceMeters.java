package dev.tradeplane.e2e.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * What one service's JVM tells on its management port. It counts allocation when it collects garbage, so a figure is as
 * fine as its young generation is large.
 *
 * @param longestPauseMicros of the last two or three minutes, whatever they held
 */
record ServiceMeters(long allocatedBytes, long collections, long pausedMicros, long longestPauseMicros) {
    private static final long MICROS = 1_000_000;
    private static final long MICROS_PER_MILLI = 1000;

    static ServiceMeters read(String management) {
        String page = page(management);
        return new ServiceMeters(
                sum(page, "jvm_gc_memory_allocated_bytes_total", 1),
                sum(page, "jvm_gc_pause_seconds_count", 1),
                sum(page, "jvm_gc_pause_seconds_sum", MICROS),
                largest(page));
    }

    ServiceMeters since(ServiceMeters earlier) {
        return new ServiceMeters(
                allocatedBytes - earlier.allocatedBytes,
                collections - earlier.collections,
                pausedMicros - earlier.pausedMicros,
                longestPauseMicros);
    }

    String pauses() {
        return collections + " of " + pausedMicros / MICROS_PER_MILLI + " ms, longest "
                + longestPauseMicros / MICROS_PER_MILLI + " ms";
    }

    /** All values of one name together, whatever their labels. */
    static long sum(String page, String name, long factor) {
        return page.lines()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> value(line, factor))
                .sum();
    }

    static String page(String management) {
        try (var stream = URI.create(management + "/q/metrics").toURL().openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long largest(String page) {
        return page.lines()
                .filter(line -> line.startsWith("jvm_gc_pause_seconds_max"))
                .mapToLong(line -> value(line, MICROS))
                .max()
                .orElse(0);
    }

    private static long value(String line, long factor) {
        return new BigDecimal(line.substring(line.lastIndexOf(' ') + 1))
                .multiply(BigDecimal.valueOf(factor))
                .longValue();
    }
}
