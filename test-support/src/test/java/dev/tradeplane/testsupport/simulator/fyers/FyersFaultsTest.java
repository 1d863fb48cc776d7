package dev.tradeplane.testsupport.simulator.fyers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.testsupport.simulator.DialectName;
import dev.tradeplane.testsupport.simulator.FaultContract;
import dev.tradeplane.testsupport.simulator.Http;
import dev.tradeplane.testsupport.simulator.Http.Answer;
import java.net.URI;
import java.util.Set;

class FyersFaultsTest extends FaultContract {
    private static final int IN_TRANSIT = 201;

    @Override
    protected DialectName dialect() {
        return DialectName.FYERS;
    }

    @Override
    protected String[] login(URI broker, Http control) {
        return new String[] {"Authorization", "simkey:" + FyersCaller.login(broker, control)};
    }

    @Override
    protected Request place() {
        return new Request("POST", FyersCaller.ORDERS, FyersCaller.limit("100"));
    }

    @Override
    protected Request cancel(String id) {
        return new Request("DELETE", FyersCaller.ORDERS, "{\"id\":\"" + id + "\"}");
    }

    @Override
    protected Request book() {
        return new Request("GET", "/api/v3/orders", "");
    }

    @Override
    protected String instrument() {
        return "NSE:RELIANCE";
    }

    @Override
    protected int size(JsonNode book) {
        return book.path("orderBook").size();
    }

    @Override
    protected String status(JsonNode book) {
        return book.path("orderBook").path(0).path("status").asText();
    }

    @Override
    protected Set<String> meaningless() {
        return Set.of("duplicate-id");
    }

    /** An order of which the broker heard nothing yet is said to be in transit, with 200. */
    @Override
    protected boolean isRefusal(Answer answer) {
        return answer.status() >= 400 || answer.json().path("code").asInt() == IN_TRANSIT;
    }
}
