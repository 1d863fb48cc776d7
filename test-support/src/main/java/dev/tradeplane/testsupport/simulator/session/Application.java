package dev.tradeplane.testsupport.simulator.session;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The application as it is registered with the broker.
 *
 * @param redirect where a login ends
 * @param postback where updates of orders are sent
 */
public record Application(
        String key,
        String secret,
        @Nullable URI redirect,
        @Nullable URI postback) {}
