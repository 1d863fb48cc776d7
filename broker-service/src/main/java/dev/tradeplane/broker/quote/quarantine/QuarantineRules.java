package dev.tradeplane.broker.quote.quarantine;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * How suspicious to be.
 *
 * @param ahead how far ahead of ours the broker's clock may be
 * @param oldest the age a price is of no use at
 * @param jumpPercent how far from the last believed price the next may be
 * @param insisting how long a price further away has to stay to be believed
 */
public record QuarantineRules(Duration ahead, Duration oldest, BigDecimal jumpPercent, Duration insisting) {
    /** The first objection wins. */
    List<QuoteRule> inOrder() {
        return List.of(
                new NonPositiveRule(),
                new FutureRule(ahead),
                new OutOfOrderRule(),
                new StaleRule(oldest),
                new CrossedRule(),
                new JumpRule(jumpPercent, insisting));
    }
}
