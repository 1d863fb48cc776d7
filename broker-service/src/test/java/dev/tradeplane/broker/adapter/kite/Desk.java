package dev.tradeplane.broker.adapter.kite;

import dev.tradeplane.broker.adapter.SimulatedBroker;
import java.time.Clock;
import java.util.Map;

/** A desk with an application at a simulated Kite. */
final class Desk {
    static final Map<String, String> CREDENTIALS = Map.of("apiKey", "simkey", "apiSecret", "simsecret");

    private Desk() {}

    static KiteBroker loggedIn(SimulatedBroker to) {
        KiteBroker kite = at(to);
        to.begin(kite.login()
                .orElseThrow()
                .exchange(Map.of("request_token", to.control().login(), "status", "success")));
        return kite;
    }

    /** As a new process does: it knows nothing but where Kite is, and the session. */
    static KiteBroker at(SimulatedBroker simulated) {
        return new KiteBroker(simulated, simulated, Clock.systemUTC());
    }
}
