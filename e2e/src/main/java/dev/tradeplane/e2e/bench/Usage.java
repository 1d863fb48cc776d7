package dev.tradeplane.e2e.bench;

import dev.tradeplane.e2e.cell.CellProcess;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the cell has used so far, or between two looks.
 *
 * @param cpuMicros CPU time by process, as the kernel charges it
 * @param service what each service's JVM tells of itself
 * @param compilerMicros CPU time of it that the JVMs spent compiling
 * @param generatorMicros CPU time of this process, which makes the load on the same cores
 * @param commits transactions the database committed, those of this bench left out
 */
record Usage(
        Map<String, Long> cpuMicros,
        long compilerMicros,
        long generatorMicros,
        Map<String, ServiceMeters> service,
        long commits,
        long orders) {
    private static final long KIB = 1024;
    private static final long TENTHS = 10;

    static Usage until(Rig rig) {
        Map<String, ServiceMeters> service = new LinkedHashMap<>();
        for (CellProcess process : CellProcess.values()) {
            if (process != CellProcess.POSTGRES) {
                service.put(process.id(), ServiceMeters.read(rig.endpoints().management(process)));
            }
        }
        return new Usage(
                rig.processes().cpuMicros(),
                rig.processes().compilerMicros(),
                ProcessFigures.ownCpuMicros(),
                service,
                rig.database().commitsOfOthers(),
                rig.completeOrders());
    }

    Usage since(Usage earlier) {
        Map<String, Long> cpu = new LinkedHashMap<>();
        cpuMicros.forEach((name, used) -> cpu.put(name, used - earlier.cpuMicros.getOrDefault(name, 0L)));
        Map<String, ServiceMeters> meters = new LinkedHashMap<>();
        earlier.service.forEach((name, before) -> {
            ServiceMeters now = service.get(name);
            if (now != null) {
                meters.put(name, now.since(before));
            }
        });
        return new Usage(
                cpu,
                compilerMicros - earlier.compilerMicros,
                generatorMicros - earlier.generatorMicros,
                meters,
                commits - earlier.commits,
                orders - earlier.orders);
    }

    /** CPU of one order, all processes together. */
    long cpuOfOneOrder() {
        return cpuMicros.values().stream().mapToLong(Long::longValue).sum() / Math.max(1, orders);
    }

    void report(Report report, String load) {
        long compilers = compilerMicros / Math.max(1, orders);
        long generator = generatorMicros / Math.max(1, orders);
        report.add(
                "CPU of one order, " + load,
                perOrder(cpuMicros, 1),
                "µs, " + compilers + " of them compiling; the load generator " + generator + " µs beside them",
                "no target");
        long tenths = commits * TENTHS / Math.max(1, orders);
        report.add(
                "committed transactions of one order, " + load, tenths / TENTHS + "." + tenths % TENTHS, "no target");
        Map<String, Long> allocated = new LinkedHashMap<>();
        service.forEach((name, meters) -> allocated.put(name, meters.allocatedBytes()));
        report.add("allocation of one order, " + load, perOrder(allocated, KIB), "KiB", "no target");
        report.add(
                "GC pauses, " + load,
                service.entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue().pauses())
                        .collect(Collectors.joining(", ")),
                "no target");
    }

    private Map<String, Long> perOrder(Map<String, Long> used, long unit) {
        Map<String, Long> each = new LinkedHashMap<>();
        used.forEach((name, value) -> each.put(name, value / Math.max(1, orders) / unit));
        return each;
    }
}
