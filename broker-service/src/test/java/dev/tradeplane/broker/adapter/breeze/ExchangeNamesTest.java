package dev.tradeplane.broker.adapter.breeze;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExchangeNamesTest {
    private static final LocalDate WEEK = LocalDate.parse("2026-11-03");
    private static final LocalDate MONTH = LocalDate.parse("2026-11-24");

    @Test
    void namesAContractOfAMonthByItsMonth() {
        assertEquals("NFO:NIFTY26NOVFUT", name(MONTH, "others", "0"));
        assertEquals("NFO:NIFTY26NOV24500CE", name(MONTH, "call", "24500"));
        assertEquals("NFO:NIFTY26NOV92.5PE", name(MONTH, "put", "92.50"));
    }

    @Test
    void namesAContractOfAWeekByItsDay() {
        assertEquals("NFO:NIFTY26N0324500CE", name(WEEK, "call", "24500"));
    }

    @Test
    void takesWhatLiesBeyondTheLastFutureForAMonth() {
        assertEquals("NFO:NIFTY27JUN24500CE", name(LocalDate.parse("2027-06-29"), "call", "24500"));
    }

    @Test
    void knowsTheIndicesByTheNamesOfTheExchange() {
        assertEquals("BANKNIFTY", ExchangeNames.underlying("CNXBAN", "NIFTY BANK"));
        assertEquals("SBIN", ExchangeNames.underlying("STABAN", "SBIN"));
    }

    @Test
    void leavesOutWhatCannotBeWritten() {
        assertEquals(Optional.empty(), ExchangeNames.share("NSE", "NIFTY 50"));
    }

    @Test
    void writesAndReadsTheSymbolOfTheDirectory() {
        BreezeSymbol option = new BreezeSymbol("NFO", "NIFTY", MONTH, "call", new BigDecimal("24500.00"));
        BreezeSymbol share = BreezeSymbol.share("NSE", "RELIND");

        assertEquals("NFO:NIFTY:2026-11-24:call:24500", option.toString());
        assertEquals(option, BreezeSymbol.parse(option.toString()));
        assertEquals(share, BreezeSymbol.parse("NSE:RELIND"));
        assertEquals("cash options", share.product() + " " + option.product());
    }

    private static String name(LocalDate expiry, String right, String strike) {
        ExchangeNames names = new ExchangeNames();
        names.learn("NIFTY", MONTH);
        names.learn("NIFTY", LocalDate.parse("2026-12-29"));
        BreezeSymbol symbol = new BreezeSymbol("NFO", "NIFTY", expiry, right, new BigDecimal(strike));
        return names.contract(symbol, "NIFTY").orElseThrow().value();
    }
}
