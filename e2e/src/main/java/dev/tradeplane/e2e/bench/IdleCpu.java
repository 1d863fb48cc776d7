package dev.tradeplane.e2e.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a warm cell uses while nothing is asked of it: the part of every cost that no order causes. */
record IdleCpu() implements Measurement {
    private static final Duration LENGTH = Duration.ofSeconds(10);
    private static final long MICROS_PER_MILLI = 1000;

    @Override
    public void take(Rig rig, Report report) {
        Usage before = rig.usage();
        Rig.pause(LENGTH);
        Usage used = rig.usage().since(before);
        Map<String, Long> perSecond = new LinkedHashMap<>();
        used.cpuMicros().forEach((name, micros) -> perSecond.put(name, micros / MICROS_PER_MILLI / LENGTH.toSeconds()));
        long compiling = used.compilerMicros() / MICROS_PER_MILLI / LENGTH.toSeconds();
        report.add(
                "CPU of the idle cell after the warm-up, each second",
                perSecond,
                "ms, " + compiling + " of them compiling",
                "no target");
    }
}
