package dev.tradeplane.broker.adapter.alpaca;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.BrokerAdapter;
import dev.tradeplane.broker.adapter.LiveBrokerContract;
import dev.tradeplane.broker.adapter.SimulatedBroker;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.testsupport.simulator.DialectName;
import java.util.Map;

class AlpacaBrokerContractTest extends LiveBrokerContract {
    @Override
    protected DialectName dialect() {
        return DialectName.ALPACA;
    }

    @Override
    protected InstrumentId instrument() {
        return Desk.APPLE;
    }

    @Override
    protected ProductType product() {
        return ProductType.CNC;
    }

    @Override
    protected Map<String, String> credentials() {
        return Desk.KEYS;
    }

    @Override
    protected BrokerAdapter connect(SimulatedBroker to) {
        return Desk.at(to);
    }

    @Override
    protected boolean isProtected(JsonNode order) {
        return order.at("/terms/kind").asText().equals("LIMIT");
    }
}
