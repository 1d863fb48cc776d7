package dev.tradeplane.testsupport.simulator.fault;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a request is for, whatever the broker calls it. */
public enum Operation {
    LOGIN,
    PLACE,
    MODIFY,
    CANCEL,
    /** One order, by any of its ids. */
    ORDER,
    /** The whole book. */
    ORDERS,
    TRADES,
    POSITIONS,
    HOLDINGS,
    FUNDS,
    PROFILE,
    QUOTE,
    BARS,
    INSTRUMENTS,
    /** Triggers that the broker keeps: GTT and the like. */
    TRIGGER,
    /** Margin and charges worked out without an order. */
    CALCULATE,
    STREAM,
    OTHER;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Operation of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }

    /** Whether it changes what the broker holds. */
    public boolean isWrite() {
        return this == PLACE || this == MODIFY || this == CANCEL;
    }

    /** Whether it tells of orders. */
    public boolean isBook() {
        return this == ORDER || this == ORDERS || this == TRADES;
    }
}
