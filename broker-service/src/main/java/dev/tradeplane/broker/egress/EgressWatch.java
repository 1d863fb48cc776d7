package dev.tradeplane.broker.egress;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradeplane.broker.adapter.BrokerAdapter;
import dev.tradeplane.broker.adapter.Brokers;
import dev.tradeplane.contracts.settings.BrokerSettings;
import dev.tradeplane.contracts.settings.CellSettings;
import dev.tradeplane.outbox.settings.SettingsFile;
import dev.tradeplane.outbox.time.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Looks at the address orders leave from: this machine's own when it is public, else what an echo says. */
@Singleton
class EgressWatch {
    /** How soon an edit of the account is noticed. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Brokers brokers;
    private final SettingsFile settings;
    private final EgressDesk desk;
    private final EgressConfig config;
    private final EchoAddress echo;
    private final Rounds rounds = new Rounds();
    private Optional<BrokerSettings> lookedFor = Optional.empty();
    private long lookedAtNanos = System.nanoTime();

    EgressWatch(Brokers brokers, SettingsFile settings, EgressDesk desk, EgressConfig config, ObjectMapper json) {
        this.brokers = brokers;
        this.settings = settings;
        this.desk = desk;
        this.config = config;
        this.echo = new EchoAddress(json);
    }

    void start(@Observes StartupEvent event) {
        rounds.start("egress-watch", LOOK, this::lookWhenDue);
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.stop();
    }

    private void lookWhenDue() throws InterruptedException {
        Optional<BrokerSettings> now = settings.current().map(CellSettings::broker);
        boolean due = System.nanoTime() - lookedAtNanos >= config.interval().toNanos();
        if (now.map(BrokerSettings::egressIp).isPresent() && (due || !now.equals(lookedFor))) {
            lookedFor = now;
            lookedAtNanos = System.nanoTime();
            desk.see(look(now.get()));
        }
    }

    private Sight look(BrokerSettings broker) throws InterruptedException {
        Sight own = brokers.current()
                .flatMap(BrokerAdapter::door)
                .map(OwnAddress::towards)
                .orElseGet(() -> new Sight.NotObserved("this broker asks for no registered address"));
        URI check = broker.egressCheckUrl();
        return own instanceof Sight.NotObserved && check != null ? echo.ask(check) : own;
    }
}
