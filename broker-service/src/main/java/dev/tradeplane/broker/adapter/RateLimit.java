package dev.tradeplane.broker.adapter;

import java.time.Duration;

/** So many requests in any such stretch of time. */
public record RateLimit(RateScope scope, int requests, Duration per) {}
