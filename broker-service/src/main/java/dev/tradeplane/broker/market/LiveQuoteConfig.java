package dev.tradeplane.broker.market;

import dev.tradeplane.broker.quote.quarantine.QuarantineRules;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;

/** Quotes of a live broker. */
@ConfigMapping(prefix = "tradeplane.broker.quotes")
interface LiveQuoteConfig {
    /**
     * How often the prices of all followed instruments are asked for, of a broker that does not tell them by itself; its rate
     * limit holds anyway.
     */
    @WithDefault("1s")
    Duration interval();

    /**
     * Of a broker that tells prices by itself, an instrument that was silent for so long is asked for; such requests are as
     * far apart.
     */
    @WithDefault("20s")
    Duration silence();

    /** How far that grows for an instrument of which asking brought nothing new. */
    @WithDefault("1h")
    Duration longestSilence();

    /** How many instruments are followed; with more, the one longest not asked for is dropped. */
    @WithDefault("1000")
    int most();

    /** How long somebody who asks for an instrument nobody followed waits for its first price. */
    @WithDefault("1500ms")
    Duration firstWithin();

    /** How far ahead of ours the broker's clock may be. */
    @WithDefault("2s")
    Duration ahead();

    /** A price as old as this is never used. */
    @WithDefault("1h")
    Duration oldest();

    /** A price further than this from the last one is not believed at once. */
    @WithDefault("25")
    BigDecimal jumpPercent();

    /** How long such a price has to stay to be believed. */
    @WithDefault("10s")
    Duration insisting();

    default QuarantineRules rules() {
        return new QuarantineRules(ahead(), oldest(), jumpPercent(), insisting());
    }
}
