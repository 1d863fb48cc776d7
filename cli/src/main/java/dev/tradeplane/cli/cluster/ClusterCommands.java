package dev.tradeplane.cli.cluster;

import dev.tradeplane.cli.desk.DeskCommands;
import dev.tradeplane.cli.logs.LogsCommand;
import dev.tradeplane.cli.terminal.Terminal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The verbs for cells of a cluster. */
public final class ClusterCommands {
    private ClusterCommands() {}

    public static List<Object> on(Terminal terminal, Clock clock) {
        List<Object> verbs = new ArrayList<>();
        verbs.add(new ClusterStatusCommand(terminal));
        verbs.addAll(DeskCommands.on(terminal, ClusterPlace::new));
        verbs.add(new LogsCommand(terminal, clock, new PodLogs()));
        return verbs;
    }
}
