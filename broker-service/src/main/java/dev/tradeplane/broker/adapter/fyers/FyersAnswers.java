package dev.tradeplane.broker.adapter.fyers;

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
import java.util.regex.Pattern;

/**
 * Fyers' answers (Fyers API v3, "Response structure" and "Error codes"), sorted by what they prove. Which HTTP status
 * comes with which code is not documented, so below 500 only the code counts.
 */
final class FyersAnswers implements ErrorTable {
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;
    /** Sent on, and not acknowledged yet; said as a success. */
    private static final int IN_TRANSIT = 201;

    private static final Pattern DIGITS = Pattern.compile("[1-9]\\d{0,8}");
    private static final Duration RATE_PAUSE = Duration.ofSeconds(1);

    @Override
    public BrokerReply read(WireCall call, Answered answer) {
        JsonNode body = BrokerJson.parse(answer.body());
        int code = body.path("code").asInt(0);
        String message = Optional.ofNullable(BrokerJson.text(body, "message")).orElse("HTTP " + answer.status());
        return switch (body.path("s").asText("")) {
            case "ok" -> answer.status() < BAD_REQUEST && code != IN_TRANSIT ? new Taken(body) : new Unsure(message);
            case "error" -> answer.status() < SERVER_ERROR ? error(answer, code, message) : new Unsure(message);
            default -> new Unsure("HTTP " + answer.status());
        };
    }

    private static BrokerReply error(Answered answer, int code, String message) {
        return switch (code) {
            case -8, -15, -16, -17, UNAUTHORIZED -> new SessionEnded(message);
            case -429, TOO_MANY -> new NotNow(message, pause(answer));
            case -50 -> isAboutAddress(message) ? new AddressRefused(message) : new Denied(message);
            case -51, -53, -300, -352, BAD_REQUEST, FORBIDDEN -> new Denied(message);
            case -99 -> ofPlacement(answer.status(), message);
            default -> new Unsure(message);
        };
    }

    /** The one code for a refusal of the risk management, for a dead token and for a failure inside Fyers. */
    private static BrokerReply ofPlacement(int status, String message) {
        String words = message.toLowerCase(Locale.ROOT);
        if (status == UNAUTHORIZED || words.contains("token")) {
            return new SessionEnded(message);
        }
        boolean failed = words.contains("internal server error") || words.contains("something went wrong");
        return failed ? new Unsure(message) : new Denied(message);
    }

    /** Unconfirmed: seen for applications that may not trade; whether an address is refused in the same words is not. */
    private static boolean isAboutAddress(String message) {
        return message.contains("Algo orders are not allowed from this app");
    }

    private static Duration pause(Answered answer) {
        return number(answer, "X-Retry-After-Ms")
                .map(Duration::ofMillis)
                .or(() -> number(answer, "Retry-After").map(Duration::ofSeconds))
                .orElse(RATE_PAUSE);
    }

    private static Optional<Long> number(Answered answer, String header) {
        return answer.headers()
                .firstValue(header)
                .filter(text -> DIGITS.matcher(text).matches())
                .map(Long::parseLong);
    }
}
