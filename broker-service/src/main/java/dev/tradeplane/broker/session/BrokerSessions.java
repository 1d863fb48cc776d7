package dev.tradeplane.broker.session;

import dev.tradeplane.broker.adapter.BrokerUnavailableException;
import dev.tradeplane.broker.adapter.session.BrokerAccess;
import dev.tradeplane.broker.adapter.session.SessionToken;
import dev.tradeplane.broker.egress.EgressDesk;
import dev.tradeplane.broker.replica.Replicas;
import dev.tradeplane.contracts.settings.BrokerSettings;
import dev.tradeplane.contracts.settings.CellSettings;
import dev.tradeplane.outbox.settings.Secrets;
import dev.tradeplane.outbox.settings.SettingsConfig;
import dev.tradeplane.outbox.settings.SettingsFile;
import dev.tradeplane.outbox.sql.Transactions;
import dev.tradeplane.outbox.time.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** How this cell reaches its broker. The session is shared by all replicas through the database, sealed. */
@Singleton
public class BrokerSessions implements BrokerAccess {
    private static final Logger LOG = Logger.getLogger(BrokerSessions.class);
    private static final int BEFORE_THE_RECONCILER = 100;

    private final SettingsFile settings;
    private final Secrets secrets;
    private final Transactions transactions;
    private final Replicas replicas;
    private final EgressDesk egress;
    private final Optional<TokenSeal> seal;
    private final SessionConfig config;
    private final Clock clock;
    private final Rounds rounds = new Rounds();
    private volatile @Nullable Known known;
    private volatile @Nullable String trouble;

    BrokerSessions(
            SettingsFile settings,
            Secrets secrets,
            Transactions transactions,
            Replicas replicas,
            EgressDesk egress,
            SettingsConfig account,
            SessionConfig config,
            Clock clock) {
        this.settings = settings;
        this.secrets = secrets;
        this.transactions = transactions;
        this.replicas = replicas;
        this.egress = egress;
        this.seal = config.keyFile().map(file -> new TokenSeal(file, account.account()));
        this.config = config;
        this.clock = clock;
    }

    /** The session as last read. */
    private record Known(SessionToken token, long number, boolean ended) {}

    void start(@Observes @Priority(BEFORE_THE_RECONCILER) StartupEvent event) {
        if (seal.isPresent()) {
            tryRefresh();
            rounds.startLater("broker-session", config.interval(), this::tryRefresh);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.stop();
    }

    @Override
    public BrokerSettings settings() {
        return settings.current()
                .map(CellSettings::broker)
                .orElseThrow(() -> new BrokerUnavailableException("no settings are in force"));
    }

    @Override
    public String credential(String key) {
        String secret = settings().credentialsSecret();
        if (secret == null) {
            throw new BrokerUnavailableException("the account names no credentials of its broker");
        }
        return secrets.read(secret, key)
                .orElseThrow(() -> new BrokerUnavailableException("secret " + secret + " has no " + key));
    }

    @Override
    public Optional<SessionToken> session() {
        @Nullable Known now = known;
        if (now == null || now.ended() || !now.token().expiresAt().isAfter(clock.instant())) {
            return Optional.empty();
        }
        return Optional.of(now.token());
    }

    /** The last one, valid or not. */
    Optional<SessionToken> last() {
        return Optional.ofNullable(known).map(Known::token);
    }

    @Override
    public void ended(SessionToken session) {
        @Nullable Known now = known;
        if (now != null && now.token().equals(session) && !now.ended()) {
            known = new Known(now.token(), now.number(), true);
            LOG.warnf("the broker ended the session of %s", session.user());
            transactions.run(
                    connection -> SessionTable.end(connection, settings().name(), now.number()));
        }
    }

    @Override
    public void addressRefused() {
        egress.refused();
    }

    @Override
    public int sharers() {
        return replicas.alive();
    }

    /** From now on everything is asked in this session. */
    void begin(SessionToken session) {
        TokenSeal sealing =
                seal.orElseThrow(() -> new BrokerUnavailableException("there is no key to keep a session with"));
        byte[] sealed = sealing.seal(session.value());
        transactions.run(connection -> {
            SessionTable.store(connection, settings().name(), sealed, session.user(), session.expiresAt());
            return sealed.length;
        });
        refresh();
        LOG.infof("%s is logged in at the broker until %s", session.user(), session.expiresAt());
    }

    private void tryRefresh() {
        try {
            if (settings.current().isPresent()) {
                refresh();
            }
            if (trouble != null) {
                LOG.info("the session with the broker can be read again");
                trouble = null;
            }
        } catch (RuntimeException e) {
            // Tried twice a second: only what is new is worth a line.
            if (!e.toString().equals(trouble)) {
                LOG.warnf("the session with the broker cannot be read: %s", e);
                trouble = e.toString();
            }
        }
    }

    private void refresh() {
        String broker = settings().name();
        transactions
                .run(connection -> SessionTable.read(connection, broker))
                .filter(stored -> known == null || known.number() != stored.number() || known.ended() != stored.ended())
                .ifPresent(stored -> known = new Known(
                        new SessionToken(seal.orElseThrow().open(stored.token()), stored.user(), stored.expiresAt()),
                        stored.number(),
                        stored.ended()));
    }
}
