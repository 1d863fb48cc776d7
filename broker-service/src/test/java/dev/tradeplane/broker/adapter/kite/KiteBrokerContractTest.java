package dev.tradeplane.broker.adapter.kite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.BrokerAdapter;
import dev.tradeplane.broker.adapter.LiveBrokerContract;
import dev.tradeplane.broker.adapter.SimulatedBroker;
import dev.tradeplane.testsupport.simulator.DialectName;
import java.util.Map;

class KiteBrokerContractTest extends LiveBrokerContract {
    @Override
    protected DialectName dialect() {
        return DialectName.KITE;
    }

    @Override
    protected Map<String, String> credentials() {
        return Desk.CREDENTIALS;
    }

    @Override
    protected BrokerAdapter connect(SimulatedBroker to) {
        return Desk.loggedIn(to);
    }

    @Override
    protected boolean isProtected(JsonNode order) {
        return order.at("/placement/words/protected").isTextual();
    }
}
