package dev.tradeplane.broker.adapter.breeze;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * A price as the stream tells it: values known by their place, of which contracts have two more than shares.
 *
 * @param room what it was joined by
 * @param at when it traded last
 */
record BreezeTick(String room, BigDecimal last, BigDecimal bid, BigDecimal ask, Instant at) {
    private static final int LAST = 2;
    private static final int BID = 6;
    private static final int ASK = 8;
    private static final int OF_SHARES = 21;
    private static final int OF_CONTRACTS = 23;
    private static final int TIME_FROM_THE_END = 2;

    /** Empty for what is no price, such as the depth of a book, and for one that cannot be read. */
    static Optional<BreezeTick> of(JsonNode values) {
        if (values.size() != OF_SHARES && values.size() != OF_CONTRACTS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BreezeTick(
                    values.path(0).asText(),
                    number(values, LAST),
                    number(values, BID),
                    number(values, ASK),
                    Instant.ofEpochSecond(
                            number(values, values.size() - TIME_FROM_THE_END).longValueExact())));
        } catch (ArithmeticException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static BigDecimal number(JsonNode values, int place) {
        return new BigDecimal(values.path(place).asText());
    }
}
