package dev.tradeplane.testsupport.simulator.listing;

import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.Listing.Contract;
import dev.tradeplane.testsupport.simulator.market.Listings;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Stocks, an index and its monthly contracts. */
public final class IndianListings {
    private static final int MONTHS = 3;
    private static final int FIRST_STRIKE = 23_500;
    private static final int LAST_STRIKE = 25_500;
    private static final int STRIKE_STEP = 100;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyMMM", Locale.ENGLISH);

    private final List<Listing> listings = new ArrayList<>();
    private long contracts = 40_000;

    private IndianListings() {}

    /** What is listed on a day: the contracts of this month and the next two. */
    public static Listings on(LocalDate day) {
        IndianListings all = new IndianListings();
        all.stocks();
        YearMonth month = YearMonth.from(day);
        if (lastTuesday(month).isBefore(day)) {
            month = month.plusMonths(1);
        }
        for (int i = 0; i < MONTHS; i++) {
            all.contracts(month.plusMonths(i));
        }
        return Listings.of(all.listings);
    }

    private void stocks() {
        stock("NSE", "RELIANCE", 2885, "RELIANCE INDUSTRIES", "2450.00");
        stock("NSE", "TCS", 11536, "TATA CONSULTANCY SERV LT", "3400.00");
        stock("NSE", "INFY", 1594, "INFOSYS", "1500.00");
        stock("NSE", "SBIN", 3045, "STATE BANK OF INDIA", "800.00");
        stock("NSE", "M&M", 2031, "MAHINDRA & MAHINDRA", "2900.00");
        stock("BSE", "RELIANCE", 500325, "RELIANCE INDUSTRIES", "2450.00");
        listings.add(new Listing(
                "NSE",
                "NIFTY 50",
                1001,
                "NIFTY 50",
                Contract.INDEX,
                null,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                new BigDecimal("0.05"),
                BigDecimal.ZERO,
                new BigDecimal("24500.00")));
    }

    private void stock(String exchange, String symbol, long token, String name, String close) {
        listings.add(new Listing(
                exchange,
                symbol,
                token,
                name,
                Contract.STOCK,
                null,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                new BigDecimal("0.05"),
                new BigDecimal("100000"),
                new BigDecimal(close)));
    }

    private void contracts(YearMonth month) {
        LocalDate expiry = lastTuesday(month);
        String prefix = "NIFTY" + MONTH.format(month).toUpperCase(Locale.ENGLISH);
        contract(prefix + "FUT", Contract.FUTURE, expiry, 0, "24560.00");
        for (int strike = FIRST_STRIKE; strike <= LAST_STRIKE; strike += STRIKE_STEP) {
            contract(prefix + strike + "CE", Contract.CALL, expiry, strike, "120.00");
            contract(prefix + strike + "PE", Contract.PUT, expiry, strike, "110.00");
        }
    }

    private void contract(String symbol, Contract contract, LocalDate expiry, int strike, String close) {
        contracts++;
        listings.add(new Listing(
                "NFO",
                symbol,
                contracts,
                "NIFTY",
                contract,
                expiry,
                BigDecimal.valueOf(strike),
                new BigDecimal("65"),
                new BigDecimal("0.05"),
                new BigDecimal("1800"),
                new BigDecimal(close)));
    }

    private static LocalDate lastTuesday(YearMonth month) {
        return month.atEndOfMonth().with(TemporalAdjusters.previousOrSame(DayOfWeek.TUESDAY));
    }
}
