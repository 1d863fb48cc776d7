package dev.tradeplane.broker.tradingstate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a trading state is believed. */
@ConfigMapping(prefix = "tradeplane.trading-state")
interface TradingStateConfig {
    /** Pause between two questions to risk-service. */
    @WithDefault("250ms")
    Duration interval();

    /** An answer is believed for so long after it was asked for. A halt stops every order this long after it was acknowledged. */
    @WithDefault("700ms")
    Duration lease();
}
