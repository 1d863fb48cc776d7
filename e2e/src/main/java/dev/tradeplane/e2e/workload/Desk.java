package dev.tradeplane.e2e.workload;

import dev.tradeplane.e2e.client.GatewayClient;
import dev.tradeplane.e2e.history.Recorder;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;

/**
 * The clients: they send a plan's signals at its pace, ask again with the same key until they are told something
 * definite, and remember what they were told.
 */
public final class Desk {
    private static final long FIRST_RETRY_MILLIS = 40;
    /** Arrivals do not wait for answers, so while a cell is away many ask again. */
    private static final long LAST_RETRY_MILLIS = 5120;

    /** Nobody new arrives while so many wait: a long fault would pile up thousands who then ask all at once. */
    private static final int MOST_WAITING = 600;

    private final SignalSender sender;
    private final Duration patience;
    private final AtomicInteger started = new AtomicInteger();

    /**
     * The clients of one gateway.
     *
     * @param webhook address of the TradingView hook, secret included
     * @param patience how long a client asks again before it gives up
     */
    public Desk(GatewayClient client, String webhook, Clock clock, Duration patience) {
        this(client, webhook, clock, patience, Recorder.NONE);
    }

    /** The same, taking down each question and answer. */
    public Desk(GatewayClient client, String webhook, Clock clock, Duration patience, Recorder recorder) {
        this.patience = patience;
        this.sender = new SignalSender(client, webhook, clock, recorder);
    }

    /** Signals that a client has begun to send. */
    public int started() {
        return started.get();
    }

    /** Sends them all; returns when each client has its answer or gave up. */
    public List<SignalHistory> run(List<Signal> plan) {
        return run(plan, sent -> true);
    }

    /**
     * Sends them in order for as long as it is wanted.
     *
     * @param goesOn asked before each, with how many were sent
     */
    public List<SignalHistory> run(List<Signal> plan, IntPredicate goesOn) {
        Semaphore seats = new Semaphore(MOST_WAITING);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<SignalHistory>> running = new ArrayList<>(plan.size());
            long due = System.nanoTime();
            for (Signal signal : plan) {
                if (!goesOn.test(running.size())) {
                    break;
                }
                due = arrival(due + TimeUnit.MICROSECONDS.toNanos(signal.pauseMicros()), seats);
                running.add(clients.submit(() -> seated(signal, seats)));
            }
            return running.stream().map(Desk::resultOf).toList();
        }
    }

    /** Waits for it; those who found no seat do not come all at once afterwards. */
    private static long arrival(long due, Semaphore seats) {
        LockSupport.parkNanos(due - System.nanoTime());
        if (seats.tryAcquire()) {
            return due;
        }
        seats.acquireUninterruptibly();
        return System.nanoTime();
    }

    private SignalHistory seated(Signal signal, Semaphore seats) {
        try {
            return handle(signal);
        } finally {
            seats.release();
        }
    }

    /** Asks once more about the signals without an answer, patiently, as their clients would after a crash. */
    public List<SignalHistory> askAgain(List<SignalHistory> told) {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<SignalHistory>> running = told.stream()
                    .map(history -> clients.submit(() -> history.answers().isEmpty() ? askAgain(history) : history))
                    .toList();
            return running.stream().map(Desk::resultOf).toList();
        }
    }

    private SignalHistory askAgain(SignalHistory history) {
        return insist(history.signal(), new Attempts(patience))
                .map(history::and)
                .orElse(history);
    }

    private SignalHistory handle(Signal signal) {
        started.incrementAndGet();
        if (signal.hangsUp()) {
            sender.sendAndHangUp(signal);
            return new SignalHistory(signal, List.of(), 1, false);
        }
        Attempts attempts = new Attempts(patience);
        List<Fate> answers =
                signal.repeat() == Signal.Repeat.AT_ONCE ? bothAnswers(signal, attempts) : new ArrayList<>();
        insist(signal, attempts).ifPresent(answers::add);
        boolean answered = !answers.isEmpty();
        if (answered && signal.repeat() == Signal.Repeat.AGAIN) {
            insist(signal, attempts).ifPresent(answers::add);
        }
        if (answered && signal.repeat() == Signal.Repeat.OTHERWISE) {
            sender.sendOtherwise(signal);
        }
        boolean canceled = signal.cancels()
                && answered
                && answers.getFirst() instanceof Fate.Accepted accepted
                && insistOnCancel(accepted.orderId());
        return new SignalHistory(signal, answers, attempts.count, canceled);
    }

    /** What two clients are told that send the same at the same time. */
    private List<Fate> bothAnswers(Signal signal, Attempts attempts) {
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<Fate>> theirs = other.submit(() -> insist(signal, new Attempts(patience)));
            List<Fate> answers = new ArrayList<>();
            insist(signal, attempts).ifPresent(answers::add);
            resultOf(theirs).ifPresent(answers::add);
            return answers;
        }
    }

    private Optional<Fate> insist(Signal signal, Attempts attempts) {
        while (attempts.mayTry()) {
            Optional<Fate> fate = sender.send(signal);
            if (fate.isPresent()) {
                return fate;
            }
            attempts.backOff();
        }
        return Optional.empty();
    }

    private boolean insistOnCancel(String orderId) {
        Attempts attempts = new Attempts(patience);
        while (attempts.mayTry()) {
            if (sender.cancel(orderId)) {
                return true;
            }
            attempts.backOff();
        }
        return false;
    }

    private static <T> T resultOf(Future<T> running) {
        try {
            return running.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** How often, and how long still. */
    private static final class Attempts {
        private final long deadline;
        private long pauseMillis = FIRST_RETRY_MILLIS;
        private int count;

        Attempts(Duration patience) {
            deadline = System.nanoTime() + patience.toNanos();
        }

        boolean mayTry() {
            count++;
            return System.nanoTime() < deadline;
        }

        void backOff() {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pauseMillis));
            pauseMillis = Math.min(2 * pauseMillis, LAST_RETRY_MILLIS);
        }
    }
}
