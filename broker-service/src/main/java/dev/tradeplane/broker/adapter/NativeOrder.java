package dev.tradeplane.broker.adapter;

import dev.tradeplane.contracts.intent.Exits;

/** Entries with exits that the broker itself keeps. */
public enum NativeOrder {
    /** An entry with a stop-loss and a take-profit, of which one ends the other. */
    BRACKET,
    /** An entry with a stop-loss alone. */
    STOP_LOSS,
    /** An entry with a take-profit alone. */
    TAKE_PROFIT;

    static NativeOrder of(Exits exits) {
        if (exits.takeProfit() == null) {
            return STOP_LOSS;
        }
        return exits.stopLoss() == null ? TAKE_PROFIT : BRACKET;
    }

    String inWords() {
        return switch (this) {
            case BRACKET -> "stop-loss and take-profit";
            case STOP_LOSS -> "stop-loss alone";
            case TAKE_PROFIT -> "take-profit alone";
        };
    }
}
