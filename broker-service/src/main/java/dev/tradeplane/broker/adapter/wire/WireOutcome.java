package dev.tradeplane.broker.adapter.wire;

import java.net.http.HttpHeaders;

/** What came of a request, before anybody reads it. */
public sealed interface WireOutcome {
    /** Something answered; whether it was the broker, the text tells. */
    record Answered(int status, HttpHeaders headers, String body) implements WireOutcome {}

    /** Nothing was written, provably. */
    record NotSent(String why) implements WireOutcome {}

    /** It may have arrived. */
    record NoAnswer(String why) implements WireOutcome {}
}
