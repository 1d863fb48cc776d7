package dev.tradeplane.testsupport.simulator.market;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an order came.
 *
 * @param averagePrice of the filled part; zero without any
 * @param reason why it was rejected or canceled, in words
 * @param amendments how often its terms were changed
 * @param oddStatus a status nobody knows, shown instead of the true one; only a fault sets it
 */
public record Progress(
        State state,
        BigDecimal filled,
        BigDecimal averagePrice,
        @Nullable String reason,
        int amendments,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String oddStatus) {}
