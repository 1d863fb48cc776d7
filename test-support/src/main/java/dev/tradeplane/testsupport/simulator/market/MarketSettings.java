package dev.tradeplane.testsupport.simulator.market;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * How the market behaves when nothing disturbs it.
 *
 * @param latency from the broker to the exchange and back
 * @param cash what the account begins with
 */
public record MarketSettings(Duration latency, BigDecimal cash) {}
