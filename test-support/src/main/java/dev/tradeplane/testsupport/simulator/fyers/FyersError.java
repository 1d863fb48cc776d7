package dev.tradeplane.testsupport.simulator.fyers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.dialect.RefusedException;
import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.json.Json;

/**
 * The error codes of Fyers, and its two envelopes. The codes are documented; which HTTP status goes with those about
 * orders is not, and 400 is assumed.
 */
enum FyersError {
    TOKEN_EXPIRED(-8, 401),
    TOKEN_INVALID(-15, 401),
    NOT_AUTHENTICATED(-16, 401),
    INVALID_PARAMETER(-50, 400),
    UNKNOWN_ORDER(-51, 400),
    UNKNOWN_POSITION(-53, 400),
    FAILED(-99, 500),
    UNKNOWN_SYMBOL(-300, 400),
    UNKNOWN_APPLICATION(-352, 400),
    TOO_MANY(-429, 429),
    NO_PERMISSION(403, 403),
    NO_SUCH_PATH(404, 404);

    private static final int OK = 200;

    private final int code;
    private final int status;

    FyersError(int code, int status) {
        this.code = code;
        this.status = status;
    }

    Reply reply(String message) {
        return Reply.json(
                status, Json.object().put("s", "error").put("code", code).put("message", message));
    }

    RefusedException refused(String message) {
        return new RefusedException(reply(message));
    }

    static RefusedException invalid(String message) {
        return INVALID_PARAMETER.refused(message);
    }

    static ObjectNode success(int code, String message) {
        return Json.object().put("s", "ok").put("code", code).put("message", message);
    }

    static ObjectNode success() {
        return success(OK, "");
    }
}
