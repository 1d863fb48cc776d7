package dev.tradeplane.e2e.cell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One real cell in a folder of its own: five processes and their supervisor, driven only through the launcher, the files
 * of the cell and signals to its processes.
 */
public final class LocalCell implements AutoCloseable {
    private static final Duration RESTARTED_WITHIN = Duration.ofMinutes(5);
    private static final int TRIES = 3;
    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Path directory;
    private final Path accountFile;
    private final int port;
    private final String[] up;
    private final Launcher launcher;
    private final CellProcesses processes;

    private LocalCell(Path folder, int port, int replicas, Launcher launcher) {
        this.directory = folder.resolve("cell");
        this.accountFile = folder.resolve("account.yaml");
        this.port = port;
        this.launcher = launcher;
        this.up = upCommand(replicas);
        this.processes = new CellProcesses(directory, replicas);
    }

    /** Root of the checkout whose launcher runs cells. */
    public static Path home() {
        return Home.folder();
    }

    /** A cell that is not started yet, on a free port. */
    public static LocalCell in(Path folder, String account) {
        return in(folder, account, 1, Map.of());
    }

    /**
     * The same with more processes and a changed environment.
     *
     * @param replicas how often gateway, risk-service and broker-service run each
     * @param environment extra variables of the launcher, which its processes inherit
     */
    public static LocalCell in(Path folder, String account, int replicas, Map<String, String> environment) {
        try {
            Path own = Files.createDirectories(folder.toAbsolutePath());
            Launcher launcher = new Launcher(Home.folder(), own.resolve("launcher.out"), environment);
            LocalCell cell = new LocalCell(own, FreePort.find(), replicas, launcher);
            Files.writeString(cell.accountFile, account);
            return cell;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String[] upCommand(int replicas) {
        List<String> words = new ArrayList<>(List.of("up", "-f", accountFile.toString(), "--detach"));
        words.addAll(List.of("--dir", directory.toString(), "--port", "" + port));
        words.addAll(List.of("--replicas", "" + replicas));
        return words.toArray(String[]::new);
    }

    /** Starts it, or starts it again; returns when it is usable. */
    public String up() {
        return launcher.mustRun(up);
    }

    /** The same on a machine so busy that the launcher gives up waiting: then a person types it again. */
    public void insistOnUp() {
        for (int left = TRIES; left > 1; left--) {
            if (launcher.run(up).exit() == 0) {
                return;
            }
        }
        up();
    }

    /** All processes of a kind: one, or as many replicas as it has. */
    public List<CellPart> all(CellProcess kind) {
        return processes.all(kind);
    }

    /** Where its gateway will be, before it is up. */
    public int port() {
        return port;
    }

    /** A secret of the account, as a person puts it there. */
    public void secret(String name, String key, String value) {
        try {
            Path folder = Files.createDirectories(directory.resolve("secrets").resolve(name));
            Files.writeString(folder.resolve(key), value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code status} prints. */
    public String status() {
        return launcher.run("status", "--dir", directory.toString()).text();
    }

    /** A verb of the launcher for this cell; what it printed. Throws when it failed. */
    public String type(String... words) {
        List<String> line = new ArrayList<>(List.of(words));
        line.addAll(List.of("--dir", directory.toString()));
        return launcher.mustRun(line.toArray(String[]::new));
    }

    public void down() {
        launcher.mustRun("down", "--dir", directory.toString());
    }

    public Endpoints endpoints() {
        return Endpoints.read(directory.resolve("endpoints.json"));
    }

    public Path directory() {
        return directory;
    }

    /** The pid of a process that runs now. */
    public Optional<Long> pid(CellPart process) {
        return processes.find(process.id()).map(ProcessHandle::pid);
    }

    /** Whether it runs and takes connections. */
    public boolean isServing(CellPart process) {
        return pid(process).isPresent() && FreePort.isTaken(endpoints().port(process));
    }

    /** Kills it without warning; returns when it is gone. False if it was not running. */
    public boolean kill9(CellPart process) {
        return processes.kill9(process.id());
    }

    /** Asks it to end, as for an upgrade. False if it was not running. */
    public boolean terminate(CellPart process) {
        boolean runs = pid(process).isPresent();
        if (runs) {
            processes.signal(process.id(), "TERM");
        }
        return runs;
    }

    /** The power cut: everything at once, the supervisor first, so that it restarts nothing. Returns how many died. */
    public int killEverything() {
        return processes.killEverything();
    }

    /** Everything but the supervisor, which starts it again. Returns how many died. */
    public int killServices() {
        return processes.killServices();
    }

    /** Holds a process still: it keeps its connections and answers nothing. */
    public void freeze(CellPart process) {
        processes.signal(process.id(), "STOP");
    }

    public void thaw(CellPart process) {
        processes.signal(process.id(), "CONT");
    }

    /** Asks each service to end; returns when all serve again, with their configuration read anew. */
    public void restartServices() {
        List<CellPart> services = Stream.of(CellProcess.values())
                .filter(p -> p != CellProcess.POSTGRES)
                .flatMap(kind -> all(kind).stream())
                .toList();
        Map<CellPart, Optional<Long>> before = new HashMap<>();
        services.forEach(s -> before.put(s, pid(s)));
        services.forEach(this::terminate);
        long end = System.nanoTime() + RESTARTED_WITHIN.toNanos();
        while (!services.stream().allMatch(s -> isServing(s) && !pid(s).equals(before.get(s)))) {
            if (System.nanoTime() > end) {
                throw new CellFailedException("the services in " + directory + " did not start again");
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }

    /** Edits the account file as an editor does: the whole new text at once. */
    public void editAccount(UnaryOperator<String> edit) {
        try {
            Path fresh = accountFile.resolveSibling("account.yaml.new");
            Files.writeString(fresh, edit.apply(Files.readString(accountFile)));
            Files.move(fresh, accountFile, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it, whatever state it is in. */
    @Override
    public void close() {
        for (CellProcess kind : CellProcess.values()) {
            all(kind).stream().filter(part -> pid(part).isPresent()).forEach(this::thaw);
        }
        launcher.run("down", "--dir", directory.toString());
        processes.killEverything();
    }
}
