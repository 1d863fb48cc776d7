package dev.tradeplane.testsupport.simulator.alpaca;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.testsupport.simulator.DialectName;
import dev.tradeplane.testsupport.simulator.FaultContract;
import dev.tradeplane.testsupport.simulator.Http;
import java.net.URI;
import java.util.Set;

class AlpacaFaultsTest extends FaultContract {
    @Override
    protected DialectName dialect() {
        return DialectName.ALPACA;
    }

    @Override
    protected String[] login(URI broker, Http control) {
        return new String[] {"APCA-API-KEY-ID", "simkey", "APCA-API-SECRET-KEY", "simsecret"};
    }

    @Override
    protected Request place() {
        return new Request(
                "POST",
                "/v2/orders",
                "{\"symbol\":\"AAPL\",\"qty\":\"10\",\"side\":\"buy\",\"type\":\"limit\",\"time_in_force\":\"day\","
                        + "\"limit_price\":\"100\"}");
    }

    @Override
    protected Request cancel(String id) {
        return new Request("DELETE", "/v2/orders/" + id, "");
    }

    @Override
    protected Request book() {
        return new Request("GET", "/v2/orders?status=all", "");
    }

    @Override
    protected String instrument() {
        return "NASDAQ:AAPL";
    }

    @Override
    protected int size(JsonNode book) {
        return book.size();
    }

    @Override
    protected String status(JsonNode book) {
        return book.path(0).path("status").asText();
    }

    @Override
    protected Set<String> meaningless() {
        return Set.of("wrong-address");
    }
}
