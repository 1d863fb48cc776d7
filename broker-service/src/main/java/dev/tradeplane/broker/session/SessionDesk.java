package dev.tradeplane.broker.session;

import dev.tradeplane.broker.adapter.BrokerAdapter;
import dev.tradeplane.broker.adapter.BrokerUnavailableException;
import dev.tradeplane.broker.adapter.Brokers;
import dev.tradeplane.broker.adapter.session.BrokerLogin;
import dev.tradeplane.broker.adapter.session.LoginRefusedException;
import dev.tradeplane.broker.adapter.session.SessionToken;
import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.order.BrokerSession;
import dev.tradeplane.contracts.order.BrokerSession.State;
import dev.tradeplane.outbox.settings.SettingsFile;
import dev.tradeplane.outbox.sql.Transactions;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Logs people in at the broker, and says whether orders may be sent. */
@Singleton
public class SessionDesk {
    private static final int STATE_BYTES = 16;
    private static final String STATE = "state";

    private final Brokers brokers;
    private final BrokerSessions sessions;
    private final SettingsFile settings;
    private final Transactions transactions;
    private final SessionConfig config;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SessionDesk(
            Brokers brokers,
            BrokerSessions sessions,
            SettingsFile settings,
            Transactions transactions,
            SessionConfig config,
            Clock clock) {
        this.brokers = brokers;
        this.sessions = sessions;
        this.settings = settings;
        this.transactions = transactions;
        this.config = config;
        this.clock = clock;
    }

    public BrokerSession status() {
        BrokerAdapter broker = brokers.require();
        Optional<SessionToken> last = sessions.last();
        State without = last.isPresent() ? State.EXPIRED : State.LOGIN_NEEDED;
        return new BrokerSession(
                broker.name(),
                isOpen() ? State.VALID : without,
                last.map(SessionToken::user).orElse(null),
                last.map(SessionToken::expiresAt).orElse(null),
                need().map(need -> need.sentence(broker.name())).orElse(null));
    }

    /** The broker somebody logs in at; empty where nobody has to. */
    Optional<String> broker() {
        return brokers.current().filter(broker -> broker.login().isPresent()).map(BrokerAdapter::name);
    }

    /** Whether somebody has to log in by now, and for when. */
    Optional<SessionNeed> need() {
        return broker().flatMap(broker -> settings.current())
                .flatMap(cell -> SessionNeed.at(
                        clock.instant(),
                        config.warnBefore(),
                        cell.session(),
                        sessions.session().map(SessionToken::expiresAt)));
    }

    /** Until the session ends; 0 when it has, or there is none. */
    long secondsLeft() {
        return sessions.session()
                .map(session ->
                        Duration.between(clock.instant(), session.expiresAt()).toSeconds())
                .orElse(0L);
    }

    /** Whether orders can be sent now; always, where nobody has to log in. */
    public boolean isOpen() {
        return brokers.current().flatMap(BrokerAdapter::login).isEmpty()
                || sessions.session().isPresent();
    }

    /** Why no order may be sent, if none may. */
    public Optional<Reason> objection() {
        ReasonCode code = ReasonCode.BROKER_SESSION_EXPIRED;
        return isOpen() ? Optional.empty() : Optional.of(Reason.of(code, code.meaning()));
    }

    /** Where a person logs in. */
    public URI beginLogin() {
        BrokerLogin login = login();
        byte[] bytes = new byte[STATE_BYTES];
        random.nextBytes(bytes);
        String state = HexFormat.of().formatHex(bytes);
        Instant now = clock.instant();
        transactions.run(connection -> {
            SessionTable.beginLogin(connection, state, now, now.minus(config.loginWithin()));
            return state;
        });
        URI callback = config.callbackUrl()
                .orElseThrow(() -> new BrokerUnavailableException("no address is known for logins to come back to"));
        return login.link(new BrokerLogin.Callback(callback, state));
    }

    /**
     * What the broker's page sent back. A state that is given must be ours; brokers that bring none back are trusted with
     * the last login somebody began.
     */
    public BrokerSession finishLogin(Map<String, String> sentBack) {
        Optional<String> state = Optional.ofNullable(sentBack.get(STATE)).filter(text -> !text.isBlank());
        if (state.isEmpty() && login().bringsStateBack()) {
            throw new LoginRefusedException("the state is missing that the login began with");
        }
        Instant since = clock.instant().minus(config.loginWithin());
        if (!transactions.run(connection -> SessionTable.takeLogin(connection, state, since))) {
            throw new LoginRefusedException("nobody began this login here, or it took too long");
        }
        sessions.begin(login().exchange(sentBack));
        return status();
    }

    private BrokerLogin login() {
        return brokers.require()
                .login()
                .orElseThrow(() -> new LoginRefusedException("nobody has to log in at this broker"));
    }
}
