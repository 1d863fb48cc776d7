package dev.tradeplane.testsupport.simulator.breeze;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.dialect.RefusedException;
import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.json.Json;

/**
 * What every answer of Breeze is wrapped in. Whether the HTTP status follows the one in the envelope is UNCONFIRMED: most
 * refusals were seen with 200, those of the gate with 401.
 */
final class BreezeEnvelope {
    static final String NO_DATA = "No Data Found";

    private static final int OK = 200;
    private static final int FAILED = 500;
    private static final int GATE = 5;

    private BreezeEnvelope() {}

    static Reply success(Object data) {
        ObjectNode envelope = Json.object();
        envelope.set("Success", Json.tree(data));
        return Reply.json(OK, envelope.put("Status", OK).putNull("Error"));
    }

    /** All is well, and there is nothing. */
    static Reply nothing() {
        return Reply.json(OK, Json.object().putNull("Success").put("Status", OK).putNull("Error"));
    }

    static Reply failure(String error) {
        return failure(OK, FAILED, error);
    }

    /** Refused before anybody looked at what was asked. */
    static Reply gate(String error) {
        return failure(401, GATE, error);
    }

    static Reply failure(int http, int status, String error) {
        return Reply.json(
                http, Json.object().putNull("Success").put("Status", status).put("Error", error));
    }

    static RefusedException refused(String error) {
        return new RefusedException(failure(error));
    }
}
