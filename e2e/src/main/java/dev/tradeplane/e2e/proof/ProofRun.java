package dev.tradeplane.e2e.proof;

import dev.tradeplane.e2e.broker.BrokerName;
import dev.tradeplane.e2e.evidence.LedgerReader;
import dev.tradeplane.e2e.history.History;
import dev.tradeplane.e2e.nemesis.Nemesis;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One run: cells and brokers, orders and faults, and all that is needed to judge it, in one folder. */
final class ProofRun {
    private static final int OPENING_SECONDS = 8;
    private static final int MOST_CLOSING = 300;
    private static final long MICROS = 1_000_000;
    /** What is told late is not wrong, up to here. */
    private static final Duration AGREED_WITHIN = Duration.ofSeconds(20);
    /** A book that tells little is read order by order. */
    private static final Duration AGREED_LATER = Duration.ofSeconds(60);

    private final ProofOptions options;
    private final ProofAccount.Setting setting;
    private final RunFolder folder;
    private final PrintStream out;
    private final RunRecord run;

    ProofRun(ProofOptions options, RunFolder folder, PrintStream out, Map<String, String> environment) {
        List<Nemesis> nemeses = options.nemeses();
        this.setting = new ProofAccount.Setting(
                nemeses.stream().anyMatch(Nemesis::needsWires),
                nemeses.stream().anyMatch(Nemesis::needsSmallDisk),
                options.replicas(),
                environment);
        this.options = options;
        this.folder = folder;
        this.out = out;
        Map<String, BrokerName> accounts = new LinkedHashMap<>();
        for (int i = 0; i < options.brokers().size(); i++) {
            accounts.put("desk-" + (i + 1), options.brokers().get(i));
        }
        this.run = new RunRecord(
                options.seed(),
                options.intents(),
                options.nemeses().stream().map(Nemesis::wire).toList(),
                accounts);
    }

    Verdict execute() {
        folder.writeRun(run);
        say("orderproof, seed " + options.seed() + ", in " + folder.path());
        List<ProofAccount> accounts = new ArrayList<>();
        Thread cleaning = new Thread(() -> accounts.forEach(ProofAccount::close), "stop-cells");
        Runtime.getRuntime().addShutdownHook(cleaning);
        try (History history = new History(folder.history(), ProofWiring.clock())) {
            run.accounts().forEach((name, broker) -> {
                Officer.declare(history.of(name));
                accounts.add(ProofAccount.start(name, broker, folder, setting));
                say(name + " is up, before " + broker.wire());
            });
            drive(accounts, history);
            Trespass.everywhere(accounts, history);
            history.flush();
            return agreed(accounts);
        } finally {
            accounts.forEach(ProofAccount::close);
            Runtime.getRuntime().removeShutdownHook(cleaning);
        }
    }

    private void drive(List<ProofAccount> accounts, History history) {
        try (Market market = Market.open(accounts);
                ExecutorService runs = Executors.newFixedThreadPool(accounts.size())) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < accounts.size(); i++) {
                ProofAccount account = accounts.get(i);
                AccountRun one =
                        new AccountRun(account, options.brokers().get(i), share(i), history.of(account.name()));
                running.add(runs.submit(() -> one.run(options)));
            }
            running.forEach(ProofRun::await);
        }
    }

    private AccountRun.Share share(int account) {
        int accounts = options.brokers().size();
        int all = Math.ceilDiv(options.intents(), accounts);
        int opening = Math.min(all / 4, OPENING_SECONDS * options.perSecond() / accounts);
        int closing = Math.min(all / 10, MOST_CLOSING);
        return new AccountRun.Share(
                options.seed() + account,
                opening,
                Math.ceilDiv(Traffic.OPENING_PACE, accounts),
                all - opening - closing,
                closing,
                MICROS * accounts / options.perSecond(),
                Math.ceilDiv(run.faultsNeeded(), accounts));
    }

    /** Judges until all is well or time is up. */
    private Verdict agreed(List<ProofAccount> accounts) {
        boolean slow = !options.brokers().stream().allMatch(BrokerName::settlesUnknowns);
        long end = System.nanoTime() + (slow ? AGREED_LATER : AGREED_WITHIN).toNanos();
        while (true) {
            accounts.forEach(account -> folder.writeDatabase(account.name(), new LedgerReader(account.cell()).read()));
            Verdict verdict = Judge.of(folder);
            if (verdict.found().isEmpty() || System.nanoTime() > end) {
                accounts.forEach(
                        account -> folder.writeTrail(account.name(), new LedgerReader(account.cell()).trail()));
                return verdict;
            }
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }
    }

    private static void await(Future<?> running) {
        try {
            running.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an account's run broke off: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void say(String line) {
        out.append(line).append(System.lineSeparator());
        out.flush();
    }
}
