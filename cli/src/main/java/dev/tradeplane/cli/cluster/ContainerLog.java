package dev.tradeplane.cli.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.cli.kubernetes.Cluster;
import dev.tradeplane.cli.logs.LogLine;
import dev.tradeplane.cli.logs.LogWish;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The log of one run of one container.
 *
 * @param source the pod's name without the account's
 * @param id of the run; another one after a restart
 * @param running more may come
 */
record ContainerLog(Cluster cluster, String source, String path, String id, boolean running) {
    /** Those that have run at all. */
    static List<ContainerLog> of(ClusterCell cell, JsonNode pod) {
        String name = pod.path("metadata").path("name").asText();
        String source =
                name.startsWith(cell.name() + "-") ? name.substring(cell.name().length() + 1) : name;
        List<ContainerLog> logs = new ArrayList<>();
        for (JsonNode container : pod.path("status").path("containerStatuses")) {
            String id = container.path("containerID").asText();
            if (!id.isEmpty()) {
                String path = "/api/v1/namespaces/" + cell.cluster().namespace() + "/pods/" + name
                        + "/log?timestamps=true&container="
                        + container.path("name").asText();
                boolean running = container.path("state").path("running").isObject();
                logs.add(new ContainerLog(cell.cluster(), source, path, id, running));
            }
        }
        return logs;
    }

    Stream<LogLine> past(LogWish wish) {
        return read(question(wish));
    }

    /** Ends when the container does, or the connection. */
    Stream<LogLine> following(LogWish wish) {
        return read(question(wish) + "&follow=true");
    }

    private String question(LogWish wish) {
        // The server knows whole seconds only.
        String since = wish.since()
                .map(time -> "&sinceTime=" + time.truncatedTo(ChronoUnit.SECONDS))
                .orElse("");
        return path
                + since
                + (wish.tail().isPresent() ? "&tailLines=" + wish.tail().getAsInt() : "");
    }

    private Stream<LogLine> read(String question) {
        BufferedReader lines = new BufferedReader(new InputStreamReader(cluster.stream(question), UTF_8));
        return lines.lines().map(this::line).onClose(() -> {
            try {
                lines.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private LogLine line(String stamped) {
        int space = stamped.indexOf(' ');
        try {
            Instant time = Instant.parse(stamped.substring(0, Math.max(0, space)));
            return new LogLine(source, time, stamped.substring(space + 1));
        } catch (DateTimeException unstamped) {
            return new LogLine(source, Instant.EPOCH, stamped);
        }
    }
}
