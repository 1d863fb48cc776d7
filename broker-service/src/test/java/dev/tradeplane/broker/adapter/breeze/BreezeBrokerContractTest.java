package dev.tradeplane.broker.adapter.breeze;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.BrokerAdapter;
import dev.tradeplane.broker.adapter.LiveBrokerContract;
import dev.tradeplane.broker.adapter.SimulatedBroker;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.testsupport.simulator.DialectName;
import java.util.Map;

class BreezeBrokerContractTest extends LiveBrokerContract {
    @Override
    protected DialectName dialect() {
        return DialectName.BREEZE;
    }

    @Override
    protected Map<String, String> credentials() {
        return Desk.CREDENTIALS;
    }

    @Override
    protected BrokerAdapter connect(SimulatedBroker to) {
        return Desk.at(to).breeze;
    }

    @Override
    protected ProductType product() {
        return ProductType.CNC;
    }

    /** It has a limit, three percent away. */
    @Override
    protected boolean isProtected(JsonNode order) {
        return order.at("/terms/kind").asText().equals("LIMIT")
                && order.at("/terms/limit").decimalValue().intValue() == 2523;
    }
}
