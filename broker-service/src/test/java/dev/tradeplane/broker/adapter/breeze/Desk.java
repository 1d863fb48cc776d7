package dev.tradeplane.broker.adapter.breeze;

import dev.tradeplane.broker.adapter.SimulatedBroker;
import dev.tradeplane.testsupport.simulator.DialectName;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** A trader at a simulated Breeze, logged in and with the master of today. */
final class Desk implements AutoCloseable {
    static final Map<String, String> CREDENTIALS = Map.of("apiKey", "simkey", "apiSecret", "simsecret");

    final SimulatedBroker simulated;
    final DownloadedContracts contracts = new DownloadedContracts();
    final BreezeBroker breeze;

    private Desk(SimulatedBroker simulated, Clock clock) {
        this.simulated = simulated;
        this.breeze = new BreezeBroker(simulated, simulated, contracts, clock);
        logIn();
        contracts.load(breeze);
    }

    static Desk at(SimulatedBroker simulated) {
        return new Desk(simulated, Clock.systemUTC());
    }

    static Desk in(Path folder, Clock clock) {
        return new Desk(new SimulatedBroker(DialectName.BREEZE, folder, CREDENTIALS), clock);
    }

    void logIn() {
        simulated.begin(breeze.login()
                .orElseThrow()
                .exchange(Map.of("apisession", simulated.control().login())));
    }

    @Override
    public void close() {
        simulated.close();
    }
}
