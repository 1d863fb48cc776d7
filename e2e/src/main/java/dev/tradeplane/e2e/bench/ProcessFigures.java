package dev.tradeplane.e2e.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** CPU time and memory of the cell's processes, from the kernel's process files. */
final class ProcessFigures {
    static final List<String> PROCESSES =
            List.of("gateway", "risk-service", "broker-service", "audit-service", "postgres");
    private static final int USER_TICKS = 11;
    private static final int SYSTEM_TICKS = 12;
    private static final int PARENT = 1;
    private static final int STARTED_TICKS = 19;
    private static final BigDecimal TICKS_PER_SECOND = new BigDecimal(100);
    private static final long MILLIS_PER_TICK = 10;
    private static final long MICROS_PER_TICK = 10_000;
    private static final long KIB_PER_MIB = 1024;

    private final Path run;

    ProcessFigures(Path dir) {
        this.run = dir.resolve("run");
    }

    long pid(String process) {
        try {
            return Long.parseLong(
                    Files.readString(run.resolve(process + ".pid")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** CPU time this process used so far. */
    static long ownCpuMicros() {
        return ticks(ProcessHandle.current().pid()) * MICROS_PER_TICK;
    }

    /** CPU time used so far by each process, its children included, in microseconds. */
    Map<String, Long> cpuMicros() {
        Map<String, Long> used = new LinkedHashMap<>();
        for (String process : PROCESSES) {
            used.put(process, tree(process).mapToLong(ProcessFigures::ticks).sum() * MICROS_PER_TICK);
        }
        return used;
    }

    /** CPU time of the threads that compile in the services, those that have ended left out. */
    long compilerMicros() {
        return PROCESSES.stream()
                        .mapToLong(process -> compilerTicks(Path.of("/proc", Long.toString(pid(process)), "task")))
                        .sum()
                * MICROS_PER_TICK;
    }

    private static long compilerTicks(Path threads) {
        try (Stream<Path> all = Files.list(threads)) {
            return all.map(thread -> thread.resolve("stat"))
                    .filter(stat -> text(stat).contains("CompilerThre"))
                    .mapToLong(stat -> ticks(fields(stat)))
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }

    /** Memory of each process in MiB, pages shared between its children counted once. */
    Map<String, Long> memoryMib() {
        Map<String, Long> used = new LinkedHashMap<>();
        for (String process : PROCESSES) {
            used.put(
                    process,
                    tree(process).mapToLong(ProcessFigures::proportionalKib).sum() / KIB_PER_MIB);
        }
        return used;
    }

    /** How long ago the process was started, as fine as the kernel counts: 10 ms. */
    long ageMillis(long pid) {
        try {
            String up = Files.readString(Path.of("/proc/uptime")).split(" ", 2)[0];
            long now = new BigDecimal(up).multiply(TICKS_PER_SECOND).longValue();
            return (now - Long.parseLong(fields(pid)[STARTED_TICKS])) * MILLIS_PER_TICK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Long> tree(String process) {
        long root = pid(process);
        return Stream.concat(
                Stream.of(root),
                ProcessHandle.allProcesses()
                        .map(ProcessHandle::pid)
                        .filter(pid -> fields(pid).length > PARENT && fields(pid)[PARENT].equals(Long.toString(root))));
    }

    private static long ticks(long pid) {
        return ticks(fields(pid));
    }

    private static long ticks(String... fields) {
        return fields.length > SYSTEM_TICKS
                ? Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS])
                : 0;
    }

    private static String[] fields(long pid) {
        return fields(Path.of("/proc", Long.toString(pid), "stat"));
    }

    /** The fields of a stat file behind the name, which may itself hold spaces; empty when what it tells of is gone. */
    private static String[] fields(Path stat) {
        String text = text(stat);
        return text.isEmpty()
                ? new String[0]
                : text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
    }

    private static String text(Path stat) {
        try {
            return Files.readString(stat);
        } catch (IOException gone) {
            return "";
        }
    }

    private static long proportionalKib(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }
}
