package dev.tradeplane.testsupport.peer;

import org.jspecify.annotations.Nullable;

/**
 * One request as a fake peer saw it.
 *
 * @param taken whether a real peer would have stored it, whatever it then answered
 */
public record Received(
        String method,
        String path,
        @Nullable String authorization,
        @Nullable String traceparent,
        String body,
        boolean taken) {}
