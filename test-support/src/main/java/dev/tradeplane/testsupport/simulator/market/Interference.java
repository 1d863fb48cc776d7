package dev.tradeplane.testsupport.simulator.market;

import java.math.BigDecimal;
import java.util.Optional;

/** Where a fault can reach into the market. */
public interface Interference {
    /** What becomes of a request to cancel. */
    enum Fate {
        OBEYED,
        /** Taken, and then the order is filled all the same. */
        OVERTAKEN,
        /** The order is filled before the request is looked at. */
        TOO_LATE
    }

    /** A reason to reject an order after it was accepted. */
    Optional<String> rejection(Order order);

    /** How much of what could be filled is. */
    BigDecimal fillable(Order order, BigDecimal quantity);

    Fate fateOfCancel(Order order);
}
