package dev.tradeplane.broker.adapter.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** What a broker's answer means, by its error table. Whatever is not in the table is {@link Unsure}. */
public sealed interface BrokerReply {
    /** Done, or taken; the broker's answer. */
    record Taken(JsonNode answer) implements BrokerReply {}

    /** Refused for good, and proven not done. */
    record Denied(String message) implements BrokerReply {}

    /** Not processed, provably; may be asked again after this long. */
    record NotNow(String message, Duration after) implements BrokerReply {}

    /** The session is over; proven not done. */
    record SessionEnded(String message) implements BrokerReply {}

    /** The address it came from is not registered; proven not done. */
    record AddressRefused(String message) implements BrokerReply {}

    /** Done or not: the answer proves nothing. */
    record Unsure(String message) implements BrokerReply {}
}
