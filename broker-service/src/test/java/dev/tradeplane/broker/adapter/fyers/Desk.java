package dev.tradeplane.broker.adapter.fyers;

import dev.tradeplane.broker.adapter.SimulatedBroker;
import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.broker.adapter.market.ContractDirectory;
import dev.tradeplane.contracts.id.InstrumentId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A desk with an application at a simulated Fyers. */
final class Desk {
    static final Map<String, String> CREDENTIALS = Map.of("appId", "simkey", "appSecret", "simsecret");

    private Desk() {}

    static FyersBroker loggedIn(SimulatedBroker to) {
        FyersBroker fyers = new FyersBroker(to, to, knowing(), Clock.systemUTC());
        logIn(fyers, to);
        return fyers;
    }

    static void logIn(FyersBroker fyers, SimulatedBroker to) {
        to.begin(fyers.login()
                .orElseThrow()
                .exchange(Map.of("auth_code", to.control().login(), "s", "ok")));
    }

    /** A master of these contracts only. */
    static ContractDirectory knowing(Contract... contracts) {
        List<Contract> all = List.of(contracts);
        return new ContractDirectory() {
            @Override
            public Optional<Contract> find(InstrumentId id) {
                return all.stream().filter(one -> one.id().equals(id)).findFirst();
            }

            @Override
            public Optional<Contract> bySymbol(String symbol) {
                return all.stream().filter(one -> one.symbol().equals(symbol)).findFirst();
            }
        };
    }
}
