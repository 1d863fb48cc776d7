package dev.tradeplane.broker.adapter.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.BrokerUnavailableException;
import dev.tradeplane.broker.adapter.RateLimit;
import dev.tradeplane.broker.adapter.SubmissionOutcome;
import dev.tradeplane.broker.adapter.session.BrokerAccess;
import dev.tradeplane.broker.adapter.session.SessionMissingException;
import dev.tradeplane.broker.adapter.session.SessionToken;
import dev.tradeplane.broker.adapter.wire.BrokerReply.AddressRefused;
import dev.tradeplane.broker.adapter.wire.BrokerReply.SessionEnded;
import dev.tradeplane.broker.adapter.wire.BrokerReply.Taken;
import dev.tradeplane.broker.adapter.wire.WireOutcome.Answered;
import dev.tradeplane.broker.adapter.wire.WireOutcome.NoAnswer;
import dev.tradeplane.broker.adapter.wire.WireOutcome.NotSent;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.order.CallBreaker;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The way to one broker: asks within its rate budget, bounded and broken off where it must be, and reads the answer by the
 * broker's error table. Calls block; make them from virtual threads.
 */
public final class BrokerWire {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration SOON = Duration.ofMillis(500);
    private static final int OK = 200;

    private final BrokerAccess access;
    private final ErrorTable table;
    private final RateBudget budget;
    private final CallGuards guards;
    private final HttpExchange http;

    public BrokerWire(String broker, BrokerAccess access, List<RateLimit> rates, ErrorTable table, WireTimes times) {
        this.access = access;
        this.table = table;
        this.budget = new RateBudget(rates.stream().map(times::share).toList(), access::sharers, System::nanoTime);
        this.guards = new CallGuards(broker, times);
        this.http = new HttpExchange(times);
    }

    /** Asks, and says what the answer means. Never throws. */
    public BrokerReply ask(WireCall call) {
        return meaning(call, exchange(call, () -> http.answer(call)));
    }

    /** Asks for something that is there to be read. Throws {@link BrokerUnavailableException} without an answer. */
    public JsonNode read(WireCall call) {
        BrokerReply reply = ask(call);
        if (reply instanceof Taken(JsonNode answer)) {
            return answer;
        }
        throw new BrokerUnavailableException(call + ": " + reply);
    }

    /**
     * Asks the broker to do something to an order. Never throws.
     *
     * @param call made here, as making it may show that nothing can be asked
     * @param id where its answer has the id of the order; an answer without one proves nothing
     */
    public SubmissionOutcome write(Supplier<WireCall> call, Function<JsonNode, @Nullable BrokerOrderId> id) {
        WireCall made;
        try {
            made = call.get();
        } catch (SessionMissingException e) {
            return Outcomes.of(new SessionEnded(String.valueOf(e.getMessage())), id);
        } catch (BrokerUnavailableException e) {
            return Outcomes.of(new BrokerReply.NotNow(String.valueOf(e.getMessage()), SOON), id);
        }
        return Outcomes.of(ask(made), id);
    }

    /** Fetches a file. Throws {@link BrokerUnavailableException} when it did not come whole. */
    public void download(WireCall call, Path into) {
        WireOutcome outcome = exchange(call, () -> http.download(call, into));
        if (!(outcome instanceof Answered answered) || answered.status() != OK) {
            throw new BrokerUnavailableException(call + ": " + shown(outcome));
        }
    }

    /** One a kind of call. */
    public List<CallBreaker> breakers() {
        return guards.breakers();
    }

    /** For streams. */
    public HttpClient client() {
        return http.client();
    }

    private WireOutcome exchange(WireCall call, Callable<Answered> request) {
        try {
            return call.kind().isRepeatable() ? guards.repeats().call(() -> once(call, request)) : once(call, request);
        } catch (NotSentException ours) {
            return new NotSent(ours.why());
        } catch (BrokerFaultException fault) {
            return fault.outcome();
        } catch (CircuitBreakerOpenException e) {
            return new NotSent("too many calls of this kind failed a moment ago");
        } catch (BulkheadException e) {
            return new NotSent("too many calls of this kind are under way");
        } catch (TimeoutException e) {
            return new NoAnswer("no answer in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new NoAnswer("the service stops");
        } catch (Exception e) {
            return new NoAnswer(e.getClass().getSimpleName());
        }
    }

    private Answered once(WireCall call, Callable<Answered> request) throws Exception {
        awaitBudget(call);
        if (!call.isPermitted()) {
            throw new NotSentException("trading was halted, or may have been, while this waited");
        }
        return guards.of(call.kind()).call(() -> {
            if (!call.isInTime()) {
                throw new BrokerFaultException(new NoAnswer("the time to send is over"));
            }
            return request.call();
        });
    }

    /** Waits a little for the budget; nothing is sent without it. */
    private void awaitBudget(WireCall call) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<Duration> wait = budget.take(call.kind());
        while (wait.isPresent()) {
            if (System.nanoTime() + wait.get().toNanos() > end) {
                throw new NotSentException("the broker's rate limit is used up");
            }
            Thread.sleep(wait.get().plusMillis(1));
            wait = budget.take(call.kind());
        }
    }

    private BrokerReply meaning(WireCall call, WireOutcome outcome) {
        BrokerReply reply = switch (outcome) {
            case Answered answered -> table.read(call, answered);
            case NotSent(String why) -> new BrokerReply.NotNow(why, SOON);
            case NoAnswer(String why) -> new BrokerReply.Unsure(why);
        };
        @Nullable SessionToken session = call.session();
        if (reply instanceof SessionEnded && session != null) {
            access.ended(session);
        }
        if (reply instanceof AddressRefused) {
            access.addressRefused();
        }
        return reply;
    }

    private static String shown(WireOutcome outcome) {
        return switch (outcome) {
            case Answered(int status, var headers, String body) -> "answered " + status;
            case NotSent(String why) -> why;
            case NoAnswer(String why) -> why;
        };
    }
}
