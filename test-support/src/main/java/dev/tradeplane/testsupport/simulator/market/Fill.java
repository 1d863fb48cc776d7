package dev.tradeplane.testsupport.simulator.market;

import java.math.BigDecimal;
import java.time.Instant;

/** One execution. */
public record Fill(
        String id,
        String orderId,
        String instrument,
        Side side,
        String product,
        BigDecimal quantity,
        BigDecimal price,
        Instant at) {}
