package dev.tradeplane.broker.adapter.fyers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.BrokerAdapter;
import dev.tradeplane.broker.adapter.LiveBrokerContract;
import dev.tradeplane.broker.adapter.SimulatedBroker;
import dev.tradeplane.testsupport.simulator.DialectName;
import java.util.Map;

class FyersBrokerContractTest extends LiveBrokerContract {
    @Override
    protected DialectName dialect() {
        return DialectName.FYERS;
    }

    @Override
    protected Map<String, String> credentials() {
        return Desk.CREDENTIALS;
    }

    @Override
    protected BrokerAdapter connect(SimulatedBroker to) {
        return Desk.loggedIn(to);
    }

    /** Fyers makes a limit order of it. */
    @Override
    protected boolean isProtected(JsonNode order) {
        return order.at("/terms/kind").asText().equals("LIMIT")
                && order.at("/terms/limit").asText().equals("2474.5");
    }
}
