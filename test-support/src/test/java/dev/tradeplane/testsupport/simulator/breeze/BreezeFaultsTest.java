package dev.tradeplane.testsupport.simulator.breeze;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.testsupport.simulator.DialectName;
import dev.tradeplane.testsupport.simulator.FaultContract;
import dev.tradeplane.testsupport.simulator.Http;
import dev.tradeplane.testsupport.simulator.Http.Answer;
import java.net.URI;
import java.util.Set;

class BreezeFaultsTest extends FaultContract {
    @Override
    protected DialectName dialect() {
        return DialectName.BREEZE;
    }

    @Override
    protected String[] login(URI broker, Http control) {
        return new String[] {BreezeSigner.login(broker, control)};
    }

    @Override
    protected String[] headers(Request request, String... login) {
        return BreezeSigner.headers(login[0], request.body());
    }

    @Override
    protected Request place() {
        return new Request("POST", BreezeSigner.API + "order", BreezeCaller.RELIANCE.formatted("100"));
    }

    @Override
    protected Request cancel(String id) {
        return new Request(
                "DELETE", BreezeSigner.API + "order", "{\"exchange_code\":\"NSE\",\"order_id\":\"" + id + "\"}");
    }

    @Override
    protected Request book() {
        return new Request("GET", BreezeSigner.API + "order", BreezeCaller.LIST.formatted("NSE"));
    }

    @Override
    protected String instrument() {
        return "NSE:RELIANCE";
    }

    @Override
    protected int size(JsonNode book) {
        return book.path("Success").size();
    }

    @Override
    protected String status(JsonNode book) {
        return book.path("Success").path(0).path("status").asText();
    }

    @Override
    protected Set<String> meaningless() {
        return Set.of("duplicate-id");
    }

    /** The status of the answer says little; that of the envelope counts. */
    @Override
    protected boolean isRefusal(Answer answer) {
        return answer.json().path("Status").asInt() != 200;
    }

    @Override
    protected boolean isBook(Answer answer) {
        return !isRefusal(answer) || answer.json().path("Error").asText().equals("No Data Found");
    }
}
