package dev.tradeplane.e2e.cell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The processes named in {@code run/} of one cell. A pid that is no longer this cell's is never touched. */
final class CellProcesses {
    private static final String SUPERVISOR = "supervisor";
    private static final long GONE_WITHIN_SECONDS = 10;

    private final Path directory;
    private final int replicas;

    CellProcesses(Path directory, int replicas) {
        this.directory = directory;
        this.replicas = replicas;
    }

    /** Those of a kind, running or not. */
    List<CellPart> all(CellProcess kind) {
        return kind.all(replicas);
    }

    Optional<ProcessHandle> find(String name) {
        try {
            String text = Files.readString(directory.resolve("run").resolve(name + ".pid"));
            return text.isBlank()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(text.strip())).filter(this::isOurs);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean kill9(String name) {
        Optional<ProcessHandle> found = find(name);
        found.ifPresent(CellProcesses::killNow);
        return found.isPresent();
    }

    int killEverything() {
        List<ProcessHandle> victims = new ArrayList<>();
        find(SUPERVISOR).ifPresent(victims::add);
        victims.addAll(services());
        return killAtOnce(victims);
    }

    int killServices() {
        return killAtOnce(services());
    }

    private List<ProcessHandle> services() {
        return Stream.of(CellProcess.values())
                .flatMap(kind -> all(kind).stream())
                .flatMap(part -> find(part.id()).stream())
                .toList();
    }

    private static int killAtOnce(List<ProcessHandle> victims) {
        victims.forEach(ProcessHandle::destroyForcibly);
        victims.forEach(CellProcesses::awaitEnd);
        return victims.size();
    }

    void signal(String name, String signal) {
        ProcessHandle process = find(name).orElseThrow(() -> new CellFailedException(name + " does not run"));
        try {
            int exit = new ProcessBuilder("kill", "-" + signal, "" + process.pid())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new CellFailedException("kill -" + signal + " of " + name + " ended with " + exit);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CellFailedException("interrupted");
        }
    }

    /** A pid is ours when its process names our folder among its arguments: pids are used again. */
    private boolean isOurs(ProcessHandle process) {
        return process.isAlive() && arguments(process.pid()).contains(directory.toString());
    }

    private static String arguments(long pid) {
        try {
            return Files.readString(Path.of("/proc", "" + pid, "cmdline"));
        } catch (IOException gone) {
            return "";
        }
    }

    private static void killNow(ProcessHandle process) {
        process.destroyForcibly();
        awaitEnd(process);
    }

    private static void awaitEnd(ProcessHandle process) {
        process.onExit().orTimeout(GONE_WITHIN_SECONDS, TimeUnit.SECONDS).join();
    }
}
