package dev.tradeplane.broker.adapter.wire;

import java.time.Duration;

/**
 * How long to wait for a broker.
 *
 * @param connect for a connection
 * @param answer for a whole answer
 * @param download for a whole master
 */
public record WireTimes(Duration connect, Duration answer, Duration download) {
    Duration of(CallKind kind) {
        return kind == CallKind.MASTER ? download : answer;
    }
}
