package dev.tradeplane.broker.adapter.breeze;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.json.BrokerJson;
import dev.tradeplane.broker.adapter.wire.BrokerReply;
import dev.tradeplane.broker.adapter.wire.BrokerReply.AddressRefused;
import dev.tradeplane.broker.adapter.wire.BrokerReply.Denied;
import dev.tradeplane.broker.adapter.wire.BrokerReply.NotNow;
import dev.tradeplane.broker.adapter.wire.BrokerReply.SessionEnded;
import dev.tradeplane.broker.adapter.wire.BrokerReply.Taken;
import dev.tradeplane.broker.adapter.wire.BrokerReply.Unsure;
import dev.tradeplane.broker.adapter.wire.CallKind;
import dev.tradeplane.broker.adapter.wire.ErrorTable;
import dev.tradeplane.broker.adapter.wire.WireCall;
import dev.tradeplane.broker.adapter.wire.WireOutcome.Answered;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Breeze's answers, sorted by what they prove. The envelope counts, not the HTTP status. The texts are those of the
 * published client and its issues; most of what the servers say is UNCONFIRMED, so only what names its cause is a refusal.
 */
final class BreezeAnswers implements ErrorTable {
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int SERVER_ERROR = 500;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** The count of a day starts again at midnight; asking once an hour finds out soon enough. */
    private static final Duration HOUR = Duration.ofHours(1);

    /** What is wrong with an order; whoever says it looked at the order and did not take it. */
    private static final List<String> FLAWS = List.of(
            "cannot be empty",
            "cant be empty",
            "should be either",
            "should be more than",
            "should be a multiple of",
            "should only contain",
            "should have",
            "not allowed",
            "lot size",
            "tick size",
            "freeze quantity",
            "circuit",
            "price range",
            "insufficient",
            "invalid stock code",
            "stock-code not found",
            "trigger price",
            "is not a number",
            "is not a date");

    @Override
    public BrokerReply read(WireCall call, Answered answer) {
        JsonNode body = BrokerJson.parse(answer.body());
        int status = body.path("Status").asInt(0);
        String error = Optional.ofNullable(BrokerJson.text(body, "Error")).orElse("");
        if (status == 0) {
            return new Unsure("HTTP " + answer.status());
        }
        if (status == OK) {
            return error.isEmpty() && answer.status() == OK ? new Taken(body.path("Success")) : new Unsure(error);
        }
        return error.isEmpty() ? new Unsure("Status " + status) : refusal(call.kind(), answer.status(), error);
    }

    private static BrokerReply refusal(CallKind kind, int http, String error) {
        String words = error.toLowerCase(Locale.ROOT);
        if (words.startsWith("limit exceed")) {
            return new NotNow(error, words.contains("per day") ? HOUR : MINUTE);
        }
        return switch (words) {
            case "authentication fail :: invalid checksum.", "invalid session." -> new SessionEnded(error);
            case "public key does not exist." -> new Denied(error);
            case "no data found" -> nothing(kind, error);
            // Of a login it means that the session of the page is over; elsewhere a dozen things.
            case "resource not available." -> kind == CallKind.LOGIN ? new SessionEnded(error) : new Unsure(error);
            default -> flaw(http, error, words);
        };
    }

    /** An empty list to whoever reads; to whoever changes something: there is no such order to change. */
    private static BrokerReply nothing(CallKind kind, String error) {
        return kind == CallKind.ORDER_WRITE ? new Denied(error) : new Taken(BrokerJson.parse("[]"));
    }

    private static BrokerReply flaw(int http, String error, String words) {
        // How Breeze turns away an address that is not registered is UNCONFIRMED.
        if (words.startsWith("ip address") && words.contains("not registered")) {
            return new AddressRefused(error);
        }
        // So is what it says to an application that may not do what it asked.
        if (http == FORBIDDEN && words.startsWith("forbidden")) {
            return new Denied(error);
        }
        boolean isNamed = http < SERVER_ERROR && FLAWS.stream().anyMatch(words::contains);
        return isNamed ? new Denied(error) : new Unsure(error);
    }
}
