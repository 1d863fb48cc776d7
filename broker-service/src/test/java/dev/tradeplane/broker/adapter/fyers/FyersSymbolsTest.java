package dev.tradeplane.broker.adapter.fyers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FyersSymbolsTest {
    @ParameterizedTest
    @CsvSource({
        "NSE:RELIANCE, 10, 10, NSE:RELIANCE-EQ",
        "NSE:M&M, 10, 10, NSE:M&M-EQ",
        "NSE:BAJAJ-AUTO, 10, 10, NSE:BAJAJ-AUTO-EQ",
        "NFO:NIFTY26NOVFUT, 10, 11, NSE:NIFTY26NOVFUT",
        "NFO:BAJAJ-AUTO26NOVFUT, 10, 11, NSE:BAJAJ-AUTO26NOVFUT",
        "NFO:NIFTY26N0325000CE, 10, 11, NSE:NIFTY26N0325000CE",
        "CDS:USDINR26NOVFUT, 10, 12, NSE:USDINR26NOVFUT",
        "BFO:SENSEX26NOVFUT, 12, 11, BSE:SENSEX26NOVFUT",
        "MCX:GOLD26DECFUT, 11, 20, MCX:GOLD26DECFUT",
    })
    void namesByRuleInBothDirections(String ours, int exchange, int segment, String ticker) {
        FyersSymbols symbols = new FyersSymbols(Desk.knowing());

        assertEquals(Optional.of(ticker), symbols.ticker(InstrumentId.of(ours)));
        assertEquals(Optional.of(InstrumentId.of(ours)), FyersSymbols.instrument(exchange, segment, ticker));
    }

    @ParameterizedTest
    @CsvSource({"10, 10, NSE:NIFTY50-INDEX", "10, 99, NSE:NEW-EQ", "13, 10, XYZ:NEW-EQ", "10, 10, NSE:lower case-EQ"})
    void hasNoNameForWhatIsNotTradedHere(int exchange, int segment, String ticker) {
        assertEquals(Optional.empty(), FyersSymbols.instrument(exchange, segment, ticker));
    }

    @Test
    void anUnusualSeriesIsPartOfTheName() {
        assertEquals(Optional.of(InstrumentId.of("NSE:SUZLON-BE")), FyersSymbols.instrument(10, 10, "NSE:SUZLON-BE"));
    }

    @Test
    void onlyTheMasterKnowsTheSeriesOfBse() {
        InstrumentId reliance = InstrumentId.of("BSE:RELIANCE");
        Contract listed = new Contract(
                reliance,
                "BSE:RELIANCE-A",
                "1210000000500325",
                "RELIANCE INDUSTRIES",
                Quantity.of(1),
                Price.of("0.05"),
                null,
                null);

        assertEquals(Optional.empty(), new FyersSymbols(Desk.knowing()).ticker(reliance));
        assertEquals(Optional.of("BSE:RELIANCE-A"), new FyersSymbols(Desk.knowing(listed)).ticker(reliance));
        assertEquals(Optional.of(reliance), FyersSymbols.instrument(12, 10, "BSE:RELIANCE-A"));
    }
}
