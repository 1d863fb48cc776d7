package dev.tradeplane.testsupport.simulator.market;

import java.math.BigDecimal;

/** The money an order needs, and the money there is. */
public record Shortfall(BigDecimal required, BigDecimal available) {
    String inWords() {
        return "Insufficient funds. Required margin is " + required.toPlainString() + " but available margin is "
                + available.toPlainString() + ".";
    }
}
