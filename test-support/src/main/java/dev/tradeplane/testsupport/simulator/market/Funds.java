package dev.tradeplane.testsupport.simulator.market;

import java.math.BigDecimal;

/**
 * The money of the account.
 *
 * @param cash what it began with, and what it gained since
 * @param held by positions and by orders that would open more
 */
public record Funds(BigDecimal cash, BigDecimal held) {
    public BigDecimal available() {
        return cash.subtract(held);
    }
}
