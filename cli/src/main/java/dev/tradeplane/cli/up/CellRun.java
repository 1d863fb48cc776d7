package dev.tradeplane.cli.up;

import dev.tradeplane.cli.accountfile.AccountFileResult;
import dev.tradeplane.cli.cell.CellDirectory;
import dev.tradeplane.cli.cell.CellPorts;
import dev.tradeplane.cli.cell.Member;
import dev.tradeplane.cli.cell.PortSearch;
import dev.tradeplane.cli.cell.PrivateFile;
import dev.tradeplane.cli.health.HealthProbe;
import dev.tradeplane.cli.postgres.PostgresCluster;
import dev.tradeplane.cli.process.ProcessSpec;
import dev.tradeplane.cli.process.SupervisedProcess;
import dev.tradeplane.cli.secrets.CellSecrets;
import dev.tradeplane.cli.state.CellState;
import dev.tradeplane.cli.state.CellStateFile;
import dev.tradeplane.cli.terminal.Terminal;
import dev.tradeplane.cli.watch.AccountWatch;
import dev.tradeplane.cli.wiring.Endpoints;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** One run of a cell, from the account file to the last process stopped. */
final class CellRun {
    private static final Duration DATABASE_LIMIT = Duration.ofSeconds(60);

    private final Workbench bench;
    private final CellDirectory cell;
    private final CellSecretsOnStart secrets;
    private final RunningCell running = new RunningCell();

    CellRun(Workbench bench, CellDirectory cell) {
        this.bench = bench;
        this.cell = cell;
        this.secrets = new CellSecretsOnStart(new CellSecrets(cell.secrets(), bench.random()));
    }

    /**
     * Starts the cell and follows its account file until the launcher is told to end. The caller holds the cell's lock.
     *
     * @param source the account file named on the command line, if any
     * @param typed a verb of the launcher as it is typed for this cell
     */
    void run(List<Path> source, Layout layout, UnaryOperator<String> typed) {
        Instant begun = bench.clock().instant();
        RunningCell.stopLeftovers(cell)
                .forEach(name -> bench.terminal().line("  " + name + " was left behind by an earlier run; stopped"));
        PrivateFile.deleteIfExists(cell.endpointsFile());
        refuseTakenPort(layout.port());
        AccountFileResult.Valid account = new AccountOnStart(bench, cell).read(source);
        CellPorts ports = CellPorts.choose(layout.port(), layout.replicas(), new PortSearch(cell));
        CellFiles files = new CellFiles(cell, ports, secrets);
        CellStateFile state = new CellStateFile(cell, firstState(begun, account, source));
        stopWithLauncher(files, state);
        // Made now, so that an edit during the start is not missed.
        AccountEdits edits = new AccountEdits(bench, account.settings().account(), files, state);
        AccountWatch watch = new AccountWatch(cell.accountFile(), source, bench.accounts(), edits);

        startPostgres(ports, state);
        files.publish(account.settings());
        files.writeProperties(account.settings());
        startServices(ports, state);
        Endpoints endpoints = files.announce(account.settings());
        bench.terminal()
                .line("Usable after "
                        + Terminal.elapsed(Duration.between(begun, bench.clock().instant())));
        Welcome.lines(endpoints, account.settings().brokerName(), typed).forEach(bench.terminal()::line);
        state.update(s -> s.in(CellState.Phase.USABLE));
        watch.follow();
    }

    void stop() {
        running.stop();
    }

    private void startPostgres(CellPorts ports, CellStateFile state) {
        Instant begun = bench.clock().instant();
        secrets.prepare();
        PostgresCluster postgres =
                PostgresCluster.in(cell, ports.postgres(), bench.cache(), secrets.superuserPasswordFile());
        running.run(supervised(postgres.process(), state));
        try {
            postgres.prepare(bench.roles().apply(secrets::databasePassword), bench.clock(), DATABASE_LIMIT);
        } catch (IllegalStateException e) {
            throw new StartRefusedException(e.getMessage() + "\nMore is in " + cell.log(CellDirectory.POSTGRES));
        }
        bench.terminal()
                .line(Progress.ready(
                        CellDirectory.POSTGRES,
                        Duration.between(begun, bench.clock().instant())));
    }

    private void startServices(CellPorts ports, CellStateFile state) {
        Instant started = bench.clock().instant();
        ServiceProcess processes = new ServiceProcess(bench.home(), cell);
        for (Member member : ports.members().reversed()) {
            running.run(supervised(processes.of(member), state));
        }
        new Readiness(new HealthProbe(), bench.terminal(), bench.clock()).await(cell, ports, started);
    }

    private SupervisedProcess supervised(ProcessSpec spec, CellStateFile state) {
        return new SupervisedProcess(spec, bench.clock(), (name, how, restarts) -> {
            state.update(s -> s.withRestarts(name, restarts));
            bench.terminal().line(bench.clock().instant() + " " + name + " " + how + "; starting it again");
        });
    }

    private void stopWithLauncher(CellFiles files, CellStateFile state) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            state.update(s -> s.in(CellState.Phase.STOPPING));
                            files.withdraw();
                            stop();
                            PrivateFile.deleteIfExists(cell.stateFile());
                            PrivateFile.deleteIfExists(cell.supervisorPidFile());
                        },
                        "stop-cell"));
    }

    private CellState firstState(Instant begun, AccountFileResult.Valid account, List<Path> source) {
        List<String> watched = source.isEmpty()
                ? List.of(cell.accountFile().toString())
                : List.of(cell.accountFile().toString(), source.getFirst().toString());
        return new CellState(
                ProcessHandle.current().pid(),
                begun,
                CellState.Phase.STARTING,
                account.settings().account().value(),
                watched,
                account.notYetInForce(),
                Map.of(),
                null);
    }

    private static void refuseTakenPort(int port) {
        if (!PortSearch.isFree(port)) {
            throw new StartRefusedException(
                    "Port " + port + " is taken. Stop what listens there, or choose another with --port.");
        }
    }
}
