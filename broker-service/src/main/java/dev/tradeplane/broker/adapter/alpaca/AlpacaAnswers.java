package dev.tradeplane.broker.adapter.alpaca;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.tradeplane.broker.adapter.json.BrokerJson;
import dev.tradeplane.broker.adapter.wire.BrokerReply;
import dev.tradeplane.broker.adapter.wire.BrokerReply.Denied;
import dev.tradeplane.broker.adapter.wire.BrokerReply.NotNow;
import dev.tradeplane.broker.adapter.wire.BrokerReply.SessionEnded;
import dev.tradeplane.broker.adapter.wire.BrokerReply.Taken;
import dev.tradeplane.broker.adapter.wire.BrokerReply.Unsure;
import dev.tradeplane.broker.adapter.wire.ErrorTable;
import dev.tradeplane.broker.adapter.wire.WireCall;
import dev.tradeplane.broker.adapter.wire.WireOutcome.Answered;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Alpaca's answers (Trading API v2, error codes), sorted by what they prove. Two of them say more than no: an id that was
 * used before was taken before, and a thing that was asked for and is not there is an answer.
 */
final class AlpacaAnswers implements ErrorTable {
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int MALFORMED = 40010001;
    private static final int NOT_FOUND = 40410000;
    /** Not allowed, day trading protection, not found, malformed, cannot be processed. */
    private static final Set<Integer> REFUSALS = Set.of(40310000, 40310100, NOT_FOUND, MALFORMED, 42210000);

    private final Clock clock;

    AlpacaAnswers(Clock clock) {
        this.clock = clock;
    }

    @Override
    public BrokerReply read(WireCall call, Answered answer) {
        JsonNode body = BrokerJson.parse(answer.body());
        int code = body.path("code").asInt(0);
        String message = body.path("message").asText("");
        return switch (answer.status()) {
            case 200 -> body.isContainerNode() ? new Taken(body) : new Unsure("half an answer");
            case 204 -> new Taken(MissingNode.getInstance());
            case 401 -> new SessionEnded("alpaca does not accept the keys: " + message);
            case 403, 404, 422 -> refused(call, answer.status(), code, message);
            // The code that comes with it is unconfirmed; the status is not.
            case 429 -> new NotNow("alpaca's rate limit is used up", pause(answer));
            default -> new Unsure("HTTP " + answer.status());
        };
    }

    private static BrokerReply refused(WireCall call, int status, int code, String message) {
        if (code == NOT_FOUND && call.method().equals("GET")) {
            return new Taken(MissingNode.getInstance());
        }
        if (code == MALFORMED && message.contains("client_order_id must be unique")) {
            return new Taken(MissingNode.getInstance());
        }
        if (REFUSALS.contains(code)) {
            return new Denied(message);
        }
        // Keys of another host are turned away without a code; the text is unconfirmed.
        return status == 403 && code == 0 && !message.isEmpty()
                ? new SessionEnded("alpaca does not accept the keys: " + message)
                : new Unsure("HTTP " + status + " " + message);
    }

    private Duration pause(Answered answer) {
        Instant reset = Instant.ofEpochSecond(
                answer.headers().firstValueAsLong("X-RateLimit-Reset").orElse(0));
        Duration left = Duration.between(clock.instant(), reset);
        if (left.compareTo(SHORTEST_PAUSE) < 0) {
            return SHORTEST_PAUSE;
        }
        return left.compareTo(LONGEST_PAUSE) < 0 ? left : LONGEST_PAUSE;
    }
}
