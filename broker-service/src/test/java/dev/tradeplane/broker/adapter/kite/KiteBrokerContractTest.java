package dev.tradeplane.broker.adapter.kite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.BrokerAdapter;
import dev.tradeplane.broker.adapter.LiveBrokerContract;
import dev.tradeplane.broker.adapter.SimulatedBroker;
import dev.tradeplane.testsupport.simulator.DialectName;
import java.time.Clock;
import java.util.Map;

class KiteBrokerContractTest extends LiveBrokerContract {
    @Override
    protected DialectName dialect() {
        return DialectName.KITE;
    }

    @Override
    protected Map<String, String> credentials() {
        return Map.of("apiKey", "simkey", "apiSecret", "simsecret");
    }

    @Override
    protected BrokerAdapter connect(SimulatedBroker to) {
        KiteBroker kite = new KiteBroker(to, to, Clock.systemUTC());
        to.begin(kite.login()
                .orElseThrow()
                .exchange(Map.of("request_token", to.control().login(), "status", "success")));
        return kite;
    }

    @Override
    protected boolean isProtected(JsonNode order) {
        return order.at("/placement/words/protected").isTextual();
    }
}
