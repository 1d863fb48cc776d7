package dev.tradeplane.testsupport.simulator.market;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be traded.
 *
 * @param token the number a broker gives it
 * @param name of the company, or of the underlying of a contract
 * @param lot the step of its quantity
 * @param tick the step of its price
 * @param freeze the largest quantity of one order
 * @param close of the day before
 */
public record Listing(
        String exchange,
        String symbol,
        long token,
        String name,
        Contract contract,
        @Nullable LocalDate expiry,
        BigDecimal strike,
        BigDecimal lot,
        BigDecimal tick,
        BigDecimal freeze,
        BigDecimal close) {

    /** What kind of contract it is. */
    public enum Contract {
        STOCK,
        INDEX,
        FUTURE,
        CALL,
        PUT,
        CRYPTO
    }

    public String instrument() {
        return exchange + ":" + symbol;
    }

    public boolean isOption() {
        return contract == Contract.CALL || contract == Contract.PUT;
    }
}
