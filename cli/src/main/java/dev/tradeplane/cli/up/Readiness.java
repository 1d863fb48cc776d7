package dev.tradeplane.cli.up;

import dev.tradeplane.cli.cell.CellDirectory;
import dev.tradeplane.cli.cell.CellPorts;
import dev.tradeplane.cli.cell.Member;
import dev.tradeplane.cli.health.HealthProbe;
import dev.tradeplane.cli.terminal.Terminal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Waits until every process says it is ready, and tells the terminal as they do. */
final class Readiness {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final HealthProbe probe;
    private final Terminal terminal;
    private final Clock clock;

    Readiness(HealthProbe probe, Terminal terminal, Clock clock) {
        this.probe = probe;
        this.terminal = terminal;
        this.clock = clock;
    }

    /**
     * @param started when the services were started
     */
    void await(CellDirectory cell, CellPorts ports, Instant started) {
        List<Member> waiting = new ArrayList<>(ports.members());
        while (!waiting.isEmpty()) {
            for (Member member : List.copyOf(waiting)) {
                if (probe.isReady(ports.managementUrl(member))) {
                    waiting.remove(member);
                    terminal.line(Progress.ready(member.id(), since(started)));
                }
            }
            if (since(started).compareTo(LIMIT) > 0 && !waiting.isEmpty()) {
                throw new StartRefusedException(explain(cell, waiting));
            }
            pause();
        }
    }

    private Duration since(Instant started) {
        return Duration.between(started, clock.instant());
    }

    private static String explain(CellDirectory cell, List<Member> waiting) {
        StringBuilder text = new StringBuilder();
        for (Member member : waiting) {
            text.append(member.id())
                    .append(" was not ready within ")
                    .append(LIMIT.toSeconds())
                    .append(" s. The end of ")
                    .append(cell.log(member.id()))
                    .append(":\n");
            LogTail.of(cell.log(member.id()), 10)
                    .forEach(line -> text.append("  ").append(line).append('\n'));
        }
        return text.toString();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefusedException("Stopped while starting.");
        }
    }
}
