package dev.tradeplane.testsupport.simulator.market;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A price somebody pushed.
 *
 * @param tradable how much can be filled at it; without it, any quantity
 */
public record Tick(
        String instrument, BigDecimal price, @Nullable BigDecimal tradable) {}
