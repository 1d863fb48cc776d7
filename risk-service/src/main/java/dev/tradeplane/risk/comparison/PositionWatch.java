package dev.tradeplane.risk.comparison;

import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.order.BrokerPositions;
import dev.tradeplane.contracts.order.PositionDrift;
import dev.tradeplane.outbox.time.Rounds;
import dev.tradeplane.risk.account.AccountWriter;
import dev.tradeplane.risk.account.BookTransaction;
import dev.tradeplane.risk.comparison.PositionComparison.Difference;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Looks again and again, in each replica: what one has told of, the others find in the book. */
@Singleton
class PositionWatch {
    private static final Logger LOG = Logger.getLogger(PositionWatch.class);

    private final BrokersWord broker;
    private final AccountWriter writer;
    private final ComparisonConfig config;
    private final AtomicLong drifting;
    private final Rounds rounds = new Rounds();
    private final AtomicLong comparedAt;
    private final Clock clock;
    private Map<InstrumentId, Difference> before = Map.of();
    private boolean failing;

    PositionWatch(
            BrokersWord broker, AccountWriter writer, ComparisonConfig config, Clock clock, MeterRegistry meters) {
        this.broker = broker;
        this.writer = writer;
        this.config = config;
        this.drifting = Objects.requireNonNull(meters.gauge("positions.drifting", new AtomicLong()));
        // Zero until the first time; its age is the time now less it.
        this.comparedAt =
                Objects.requireNonNull(meters.gauge("positions.compared.timestamp.seconds", new AtomicLong()));
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        rounds.start("positions", config.compareInterval(), this::tryLook);
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.stop();
    }

    /** A look that failed is no look: the next one is a first one again. */
    private void tryLook() {
        try {
            BrokerPositions report = broker.ask();
            Map<InstrumentId, Difference> last = before;
            before = Map.of();
            before = writer.submit(transaction -> look(last, report, transaction))
                    .join();
            comparedAt.set(clock.instant().getEpochSecond());
            failing = false;
        } catch (RuntimeException e) {
            before = Map.of();
            LOG.logf(failing ? Logger.Level.DEBUG : Logger.Level.WARN, "positions are not compared: %s", e.toString());
            failing = true;
        }
    }

    private Map<InstrumentId, Difference> look(
            Map<InstrumentId, Difference> last, BrokerPositions report, BookTransaction transaction) {
        Map<InstrumentId, Difference> seen = PositionComparison.look(last, report, transaction);
        drifting.set(transaction.book().drift().all().stream()
                .filter(PositionDrift::stands)
                .count());
        return seen;
    }
}
