package dev.tradeplane.testsupport.simulator.alpaca;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.dialect.RefusedException;
import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.json.Json;
import java.util.Map;

/** Alpaca's error codes, whose first three digits are the status nearly always. */
enum AlpacaError {
    /** Also for a client order id that was used before: the one code that does not begin with its status. */
    MALFORMED(422, 40010001),
    NOT_ALLOWED(403, 40310000),
    NOT_FOUND(404, 40410000),
    UNPROCESSABLE(422, 42210000),
    /** The number is not documented. */
    TOO_MANY(429, 42910000),
    BROKEN(500, 50010000);

    private final int status;
    private final int code;

    AlpacaError(int status, int code) {
        this.status = status;
        this.code = code;
    }

    Reply reply(String message) {
        return reply(message, Map.of());
    }

    RefusedException refused(String message) {
        return new RefusedException(reply(message));
    }

    /** @param more what the message says, once more by itself */
    RefusedException refused(String message, Map<String, String> more) {
        return new RefusedException(reply(message, more));
    }

    /** Who is not let in gets no code at all. */
    static Reply turnedAway(int status, String message) {
        return Reply.json(status, Json.object().put("message", message));
    }

    private Reply reply(String message, Map<String, String> more) {
        ObjectNode body = Json.object().put("code", code).put("message", message);
        more.forEach(body::put);
        return Reply.json(status, body);
    }
}
