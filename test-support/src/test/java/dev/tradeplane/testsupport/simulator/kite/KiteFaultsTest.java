package dev.tradeplane.testsupport.simulator.kite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.testsupport.simulator.DialectName;
import dev.tradeplane.testsupport.simulator.FaultContract;
import dev.tradeplane.testsupport.simulator.Http;
import java.net.URI;
import java.util.Set;

class KiteFaultsTest extends FaultContract {
    @Override
    protected DialectName dialect() {
        return DialectName.KITE;
    }

    @Override
    protected String[] login(URI broker, Http control) {
        return new String[] {"X-Kite-Version", "3", "Authorization", "token simkey:" + KiteCaller.login(broker, control)
        };
    }

    @Override
    protected Request place() {
        return new Request("POST", "/orders/regular", KiteCaller.RELIANCE + "&order_type=LIMIT&price=100");
    }

    @Override
    protected Request cancel(String id) {
        return new Request("DELETE", "/orders/regular/" + id, "");
    }

    @Override
    protected Request book() {
        return new Request("GET", "/orders", "");
    }

    @Override
    protected String instrument() {
        return "NSE:RELIANCE";
    }

    @Override
    protected int size(JsonNode book) {
        return book.path("data").size();
    }

    @Override
    protected String status(JsonNode book) {
        return book.path("data").path(0).path("status").asText();
    }

    @Override
    protected Set<String> meaningless() {
        return Set.of("duplicate-id");
    }
}
