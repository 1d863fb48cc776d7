package dev.tradeplane.broker.adapter;

import dev.tradeplane.broker.adapter.session.BrokerAccess;
import dev.tradeplane.broker.adapter.session.SessionToken;
import dev.tradeplane.broker.adapter.wire.BrokerTimes;
import dev.tradeplane.contracts.settings.BrokerSettings;
import dev.tradeplane.testsupport.simulator.DialectName;
import dev.tradeplane.testsupport.simulator.Simulator;
import dev.tradeplane.testsupport.simulator.SimulatorControl;
import dev.tradeplane.testsupport.simulator.SimulatorOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A broker's simulator in this process, and what an adapter needs to reach it. */
public final class SimulatedBroker implements AutoCloseable, BrokerAccess, BrokerTimes {
    private final Simulator simulator;
    private final SimulatorControl control;
    private final BrokerSettings settings;
    private final Map<String, String> credentials;
    private final Path ledger;
    private volatile @Nullable SessionToken session;

    /**
     * Starts it.
     *
     * @param credentials what the broker knows the account by
     * @param options more of the simulator's own
     */
    public SimulatedBroker(DialectName dialect, Path ledger, Map<String, String> credentials, String... options) {
        List<String> all = new ArrayList<>(List.of("--rate-limits", "off"));
        all.addAll(List.of(options));
        this.simulator =
                Simulator.start(SimulatorOptions.of(dialect, ledger, all.toArray(String[]::new)), Clock.systemUTC());
        this.control = new SimulatorControl(simulator.control());
        this.settings = new BrokerSettings(dialect.wire(), false, simulator.broker(), "credentials", null, null, true);
        this.credentials = credentials;
        this.ledger = ledger;
    }

    public SimulatorControl control() {
        return control;
    }

    public Path ledger() {
        return ledger;
    }

    /** The session of a login that was exchanged. */
    public void begin(SessionToken token) {
        session = token;
    }

    @Override
    public BrokerSettings settings() {
        return settings;
    }

    @Override
    public String credential(String key) {
        return Optional.ofNullable(credentials.get(key)).orElseThrow(() -> new BrokerUnavailableException("no " + key));
    }

    @Override
    public Optional<SessionToken> session() {
        return Optional.ofNullable(session);
    }

    @Override
    public void ended(SessionToken over) {
        if (over.equals(session)) {
            session = null;
        }
    }

    @Override
    public Duration connect() {
        return Duration.ofSeconds(1);
    }

    /** Long enough for a loaded machine, short enough to wait for in a test. */
    @Override
    public Duration answer() {
        return Duration.ofSeconds(2);
    }

    @Override
    public Duration download() {
        return Duration.ofSeconds(10);
    }

    @Override
    public int ratePercent() {
        return 100;
    }

    @Override
    public void close() {
        simulator.close();
    }
}
