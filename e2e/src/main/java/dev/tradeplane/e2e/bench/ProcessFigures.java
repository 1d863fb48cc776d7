package dev.tradeplane.e2e.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
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

    /** CPU time used so far by each process, its children included, in microseconds. */
    Map<String, Long> cpuMicros() {
        Map<String, Long> used = new LinkedHashMap<>();
        for (String process : PROCESSES) {
            used.put(process, tree(process).mapToLong(ProcessFigures::ticks).sum() * MICROS_PER_TICK);
        }
        return used;
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

    private Stream<Long> tree(String process) {
        long root = pid(process);
        return Stream.concat(
                Stream.of(root),
                ProcessHandle.allProcesses()
                        .map(ProcessHandle::pid)
                        .filter(pid -> fields(pid).length > PARENT && fields(pid)[PARENT].equals(Long.toString(root))));
    }

    private static long ticks(long pid) {
        String[] fields = fields(pid);
        return fields.length > SYSTEM_TICKS
                ? Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS])
                : 0;
    }

    /** The fields of a process's stat file behind its name, which may itself hold spaces; empty when it is gone. */
    private static String[] fields(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        } catch (IOException e) {
            return new String[0];
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
