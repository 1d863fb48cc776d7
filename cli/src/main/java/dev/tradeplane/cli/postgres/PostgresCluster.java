package dev.tradeplane.cli.postgres;

import dev.tradeplane.cli.cell.CellDirectory;
import dev.tradeplane.cli.cell.PrivateFile;
import dev.tradeplane.cli.process.ProcessSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The database server of one cell: made once, then started with the same settings every time. */
public final class PostgresCluster {
    private static final Map<String, String> SETTINGS = new TreeMap<>(Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "100"),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("wal_compression", "on"),
            Map.entry("max_wal_size", "1GB"),
            Map.entry("checkpoint_timeout", "5min"),
            Map.entry("max_parallel_workers_per_gather", "0"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("jit", "off"),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("log_line_prefix", "%m [%p] %u "),
            // A failing CREATE ROLE must not leave its password in the log.
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("password_encryption", "scram-sha-256")));

    private final Path binaries;
    private final CellDirectory cell;
    private final int port;
    private final Path passwordFile;

    private PostgresCluster(Path binaries, CellDirectory cell, int port, Path passwordFile) {
        this.binaries = binaries;
        this.cell = cell;
        this.port = port;
        this.passwordFile = passwordFile;
    }

    /**
     * The server of one cell, with its data folder made if there is none.
     *
     * @param cache where the binaries are unpacked, once for all cells
     * @param passwordFile the superuser's password; only the launcher reads it
     */
    public static PostgresCluster in(CellDirectory cell, int port, Path cache, Path passwordFile) {
        PostgresCluster cluster = new PostgresCluster(new PostgresBinaries(cache).unpacked(), cell, port, passwordFile);
        cluster.initialize();
        return cluster;
    }

    /** The argument that tells this cell's server from others. */
    public static String mark(CellDirectory cell) {
        return cell.postgresData().toString();
    }

    /** Makes the data folder if there is none. A half-made one is thrown away, never used. */
    private void initialize() {
        Path data = cell.postgresData();
        if (Files.exists(data)) {
            return;
        }
        Path fresh = data.resolveSibling("pg.new");
        try {
            if (Files.exists(fresh)) {
                TarXz.deleteTree(fresh);
            }
            runInitdb(fresh);
            Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create the database in " + data, e);
        }
    }

    /** How the server is run; its stop is PostgreSQL's fast one, which rolls open transactions back. */
    public ProcessSpec process() {
        List<String> command = new ArrayList<>(List.of(
                binaries.resolve("bin/postgres").toString(),
                "-D",
                cell.postgresData().toString(),
                "-p",
                Integer.toString(port)));
        SETTINGS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return new ProcessSpec(
                CellDirectory.POSTGRES,
                OrdinaryUser.command(cell.postgresData(), command),
                cell.pidFile(CellDirectory.POSTGRES),
                cell.log(CellDirectory.POSTGRES),
                "INT",
                Duration.ofSeconds(15),
                this::forgetReusedPid);
    }

    /** Waits for the running server, then creates the database and runs the statements in it. Safe to repeat. */
    public void prepare(List<String> statements, Clock clock, Duration limit) {
        new Database(port, PrivateFile.read(passwordFile).strip(), clock).prepare(statements, limit);
    }

    private void runInitdb(Path fresh) throws IOException {
        Path log = cell.log(CellDirectory.POSTGRES);
        List<String> command = List.of(
                binaries.resolve("bin/initdb").toString(),
                "--pgdata=" + fresh,
                "--username=postgres",
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale=C",
                "--no-instructions");
        Process initdb = new ProcessBuilder(OrdinaryUser.command(passwordFile, command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (initdb.waitFor() != 0) {
                throw new IOException("initdb failed, see " + log
                        + " (as root it needs user namespaces, 'unshare -U'; else run as another user)");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            initdb.destroy();
            throw new IOException("initdb was interrupted", e);
        }
    }

    /**
     * After a crash the server trusts the pid it wrote down last. When that number now belongs to a stranger, the
     * server would wait for it for ever.
     */
    private void forgetReusedPid() {
        Path pidFile = cell.postgresData().resolve("postmaster.pid");
        try {
            if (!Files.exists(pidFile)) {
                return;
            }
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            boolean stranger = ProcessHandle.of(pid)
                    .map(p -> p.info().arguments().orElse(new String[0]))
                    .map(arguments -> !Arrays.asList(arguments).contains(mark(cell)))
                    .orElse(false);
            if (stranger) {
                Files.delete(pidFile);
            }
        } catch (IOException | RuntimeException unreadable) {
            // The server judges its own file; it says what is wrong in its log.
            return;
        }
    }
}
