package dev.tradeplane.testsupport.simulator.breeze;

import dev.tradeplane.testsupport.simulator.market.Order;

/** The word for where an order is, and the letter the streams have for it. */
enum BreezeStatus {
    REQUESTED("Requested", "R"),
    ORDERED("Ordered", "O"),
    PARTLY_EXECUTED("Partially Executed", "P"),
    EXECUTED("Executed", "E"),
    REJECTED("Rejected", "J"),
    CANCELED("Cancelled", "C"),
    PARTLY_CANCELED("Partially Executed And Cancelled", "D"),
    EXPIRED("Expired", "X"),
    PARTLY_EXPIRED("Partially Executed And Expired", "B");

    private final String word;
    private final String letter;

    BreezeStatus(String word, String letter) {
        this.word = word;
        this.letter = letter;
    }

    static BreezeStatus of(Order order) {
        boolean partly = order.partlyFilled();
        return switch (order.state()) {
            case RECEIVED, HELD -> REQUESTED;
            case WAITING, WORKING -> partly ? PARTLY_EXECUTED : ORDERED;
            case FILLED -> EXECUTED;
            case REJECTED -> REJECTED;
            case CANCELED, REPLACED -> partly ? PARTLY_CANCELED : CANCELED;
            case EXPIRED -> partly ? PARTLY_EXPIRED : EXPIRED;
        };
    }

    /** As lists show it. */
    static String word(Order order) {
        String odd = order.progress().oddStatus();
        return odd == null ? of(order).word : odd;
    }

    /** As streams tell it. */
    static String letter(Order order) {
        String odd = order.progress().oddStatus();
        return odd == null ? of(order).letter : odd;
    }
}
