package dev.tradeplane.broker.adapter.kite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.json.BrokerJson;
import dev.tradeplane.broker.adapter.wire.BrokerReply;
import dev.tradeplane.broker.adapter.wire.BrokerReply.AddressRefused;
import dev.tradeplane.broker.adapter.wire.BrokerReply.Denied;
import dev.tradeplane.broker.adapter.wire.BrokerReply.NotNow;
import dev.tradeplane.broker.adapter.wire.BrokerReply.SessionEnded;
import dev.tradeplane.broker.adapter.wire.BrokerReply.Taken;
import dev.tradeplane.broker.adapter.wire.BrokerReply.Unsure;
import dev.tradeplane.broker.adapter.wire.ErrorTable;
import dev.tradeplane.broker.adapter.wire.WireCall;
import dev.tradeplane.broker.adapter.wire.WireOutcome.Answered;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Kite's answers (Kite Connect v3, "Exceptions and errors"), sorted by what they prove. */
final class KiteAnswers implements ErrorTable {
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;
    private static final Duration RATE_PAUSE = Duration.ofSeconds(1);

    @Override
    public BrokerReply read(WireCall call, Answered answer) {
        JsonNode body = BrokerJson.parse(answer.body());
        String kind = body.path("error_type").asText("");
        String message = Optional.ofNullable(BrokerJson.text(body, "message")).orElse("HTTP " + answer.status());
        if (kind.isEmpty()) {
            boolean success = answer.status() < BAD_REQUEST
                    && body.path("status").asText().equals("success");
            return success ? new Taken(body.path("data")) : new Unsure("HTTP " + answer.status());
        }
        return error(answer.status(), kind, message);
    }

    private static BrokerReply error(int status, String kind, String message) {
        if (isAboutAddress(message)) {
            return new AddressRefused(message);
        }
        return switch (kind) {
            case "TokenException" -> new SessionEnded(message);
            case "InputException", "MarginException", "HoldingException", "PermissionException", "UserException" ->
                status < 500 ? new Denied(message) : new Unsure(message);
            case "OrderException" -> ofOrder(status, message);
            case "NetworkException" -> status == TOO_MANY ? new NotNow(message, RATE_PAUSE) : new Unsure(message);
            default -> new Unsure(message);
        };
    }

    /** A 400 that says the request timed out is no refusal (staff answer in forum thread 35732). */
    private static BrokerReply ofOrder(int status, String message) {
        boolean timedOut = message.toLowerCase(Locale.ROOT).contains("timed out");
        boolean refused = status == BAD_REQUEST || status == FORBIDDEN;
        return refused && !timedOut ? new Denied(message) : new Unsure(message);
    }

    /** Seen with several error types, so only the text tells. Unconfirmed by Kite's documents. */
    private static boolean isAboutAddress(String message) {
        return message.contains("not allowed to place orders for this app") || message.startsWith("No IPs configured");
    }
}
