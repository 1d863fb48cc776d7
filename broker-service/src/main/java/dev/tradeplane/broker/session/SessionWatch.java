package dev.tradeplane.broker.session;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradeplane.contracts.event.AccountEvent.BrokerSessionNeeded;
import dev.tradeplane.contracts.event.EventEnvelope;
import dev.tradeplane.outbox.Destination;
import dev.tradeplane.outbox.Outbox;
import dev.tradeplane.outbox.OutboxMessage;
import dev.tradeplane.outbox.OutboxRelays;
import dev.tradeplane.outbox.json.JsonLines;
import dev.tradeplane.outbox.peer.Peer;
import dev.tradeplane.outbox.settings.SettingsConfig;
import dev.tradeplane.outbox.sql.Transactions;
import dev.tradeplane.outbox.time.Rounds;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jboss.logging.Logger;

/** Tells once, whatever the number of replicas, that somebody has to log in before the market opens. */
@Singleton
class SessionWatch {
    private static final Logger LOG = Logger.getLogger(SessionWatch.class);

    private final SessionDesk desk;
    private final Transactions transactions;
    private final Outbox outbox;
    private final OutboxRelays relays;
    private final SettingsConfig account;
    private final SessionConfig config;
    private final ObjectMapper json;
    private final Clock clock;
    private final Rounds rounds = new Rounds();
    private Optional<Instant> told = Optional.empty();

    SessionWatch(
            SessionDesk desk,
            Transactions transactions,
            Outbox outbox,
            OutboxRelays relays,
            SettingsConfig account,
            SessionConfig config,
            ObjectMapper json,
            Clock clock,
            MeterRegistry meters) {
        this.desk = desk;
        this.transactions = transactions;
        this.outbox = outbox;
        this.relays = relays;
        this.account = account;
        this.config = config;
        this.json = json;
        this.clock = clock;
        meters.gauge("broker.session.login.needed", desk, it -> it.need().isPresent() ? 1 : 0);
        meters.gauge("broker.session.seconds.left", desk, SessionDesk::secondsLeft);
    }

    void start(@Observes StartupEvent event) {
        rounds.start("session-watch", config.watchInterval(), this::tryLook);
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.stop();
    }

    private void tryLook() {
        try {
            desk.broker().ifPresent(this::look);
        } catch (RuntimeException e) {
            LOG.debugf("looked for a session in vain: %s", e.toString());
        }
    }

    private void look(String broker) {
        Optional<SessionNeed> need = desk.need();
        Optional<Instant> opening = need.map(SessionNeed::marketOpensAt);
        if (opening.equals(told)) {
            return;
        }
        if (need.isPresent()) {
            tell(broker, need.get());
        } else {
            transactions.run(connection -> SessionTable.needNoMore(connection, broker));
        }
        told = opening;
    }

    /** Told by whoever writes it down first. */
    private void tell(String broker, SessionNeed need) {
        boolean news = transactions.run(connection -> {
            OptionalLong number = SessionTable.need(connection, broker, need.marketOpensAt());
            number.ifPresent(count -> outbox.append(connection, List.of(message(broker, need, count))));
            return number.isPresent();
        });
        if (news) {
            relays.wake();
            LOG.warn(need.sentence(broker));
        }
    }

    private OutboxMessage message(String broker, SessionNeed need, long number) {
        EventEnvelope envelope = new EventEnvelope(
                Peer.BROKER_SERVICE.key() + "/session/" + broker + "/" + number,
                Peer.BROKER_SERVICE.key(),
                account.accountName(),
                null,
                null,
                0,
                clock.instant(),
                null,
                new BrokerSessionNeeded(broker, need.marketOpensAt()));
        return new OutboxMessage(Destination.AUDIT, JsonLines.write(json, envelope));
    }
}
