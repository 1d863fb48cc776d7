package dev.tradeplane.cli.up;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tradeplane.cli.cell.CellDirectory;
import dev.tradeplane.cli.process.ProcessSpec;
import dev.tradeplane.cli.state.CellState;
import dev.tradeplane.cli.state.CellStateFile;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the same launcher in the background, shows its progress, and returns when the cell can be used. */
final class DetachedUp {
    private final Workbench bench;
    private final CellDirectory cell;
    private long shown;

    DetachedUp(Workbench bench, CellDirectory cell) {
        this.bench = bench;
        this.cell = cell;
    }

    int run(List<Path> source, int port, int replicas) {
        Path log = cell.log("supervisor");
        try {
            Process supervisor = new ProcessBuilder(ProcessSpec.inOwnSession(command(source, port, replicas)))
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(log.toFile())
                    .start();
            while (supervisor.isAlive() && !usable(supervisor.pid())) {
                show(log);
                Thread.sleep(100);
            }
            show(log);
            return supervisor.isAlive() ? 0 : 1;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the supervisor", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private List<String> command(List<Path> source, int port, int replicas) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path", ""), "dev.tradeplane.cli.Tradeplane"));
        command.addAll(List.of("up", "--dir", cell.root().toString(), "--port", Integer.toString(port)));
        command.addAll(List.of("--replicas", Integer.toString(replicas)));
        source.forEach(file -> command.addAll(List.of("-f", file.toString())));
        return command;
    }

    private boolean usable(long supervisorPid) {
        return CellStateFile.read(cell)
                .filter(state -> state.supervisorPid() == supervisorPid)
                .filter(state -> state.phase() == CellState.Phase.USABLE)
                .isPresent();
    }

    /** Passes on what the supervisor wrote since last time, in whole lines. */
    private void show(Path log) throws IOException {
        try (InputStream in = Files.newInputStream(log)) {
            in.skipNBytes(shown);
            String text = new String(in.readAllBytes(), UTF_8);
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            shown += whole.getBytes(UTF_8).length;
            whole.lines().forEach(bench.terminal()::line);
        }
    }
}
