package dev.tradeplane.testsupport.simulator.kite;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.dialect.RefusedException;
import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.json.Json;

/** The error types of Kite, and its two envelopes. */
enum KiteError {
    TOKEN("TokenException"),
    PERMISSION("PermissionException"),
    INPUT("InputException"),
    ORDER("OrderException"),
    NETWORK("NetworkException"),
    GENERAL("GeneralException");

    private final String type;

    KiteError(String type) {
        this.type = type;
    }

    Reply reply(int status, String message) {
        return Reply.json(status, body(message));
    }

    RefusedException refused(int status, String message) {
        return new RefusedException(reply(status, message));
    }

    static RefusedException badInput(String message) {
        return INPUT.refused(400, message);
    }

    ObjectNode body(String message) {
        return Json.object()
                .put("status", "error")
                .put("message", message)
                .put("error_type", type)
                .putNull("data");
    }

    static Reply success(Object data) {
        ObjectNode envelope = Json.object().put("status", "success");
        envelope.set("data", Json.tree(data));
        return Reply.json(200, envelope);
    }
}
