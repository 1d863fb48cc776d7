package dev.tradeplane.broker.adapter.fyers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.broker.adapter.SimulatedBroker;
import dev.tradeplane.broker.adapter.market.BrokerMarket;
import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.broker.adapter.market.Derivative;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.ContractRight;
import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.testsupport.simulator.DialectName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FyersMasterTest {
    private static final String STOCK = """
            "NSE:SBIN-EQ": {"fyToken": "10100000003045", "symTicker": "NSE:SBIN-EQ", "exchange": 10, "segment": 10,
              "symDetails": "STATE BANK OF INDIA", "exInstType": 0, "minLotSize": 1, "tickSize": 0.05, "expiryDate": "",
              "strikePrice": -1.0, "optType": "XX", "underSym": "SBIN", "qtyFreeze": "", "tradeStatus": 1}""";
    private static final String OPTION = """
            "NSE:NIFTY26NOV24500CE": {"fyToken": "101126112440001", "symTicker": "NSE:NIFTY26NOV24500CE",
              "exchange": 10, "segment": 11, "symDetails": "26 Nov 24 24500 CE", "exInstType": 14, "minLotSize": 65,
              "tickSize": 0.05, "expiryDate": "1795514400", "strikePrice": 24500.0, "optType": "CE",
              "underSym": "NIFTY", "qtyFreeze": "1800", "tradeStatus": 1}""";

    @TempDir
    private Path folder = Path.of("");

    private final List<Contract> contracts = new ArrayList<>();

    @Test
    void readsStocksAndContracts() throws IOException {
        assertEquals(0, read(whole(STOCK + "," + OPTION)));

        Contract stock = contracts.getFirst();
        Contract option = contracts.getLast();
        assertEquals(InstrumentId.of("NSE:SBIN"), stock.id());
        assertEquals("10100000003045", stock.token());
        assertEquals(Price.of("0.05"), stock.tick());
        assertNull(stock.freeze());
        assertNull(stock.derivative());
        assertEquals(InstrumentId.of("NFO:NIFTY26NOV24500CE"), option.id());
        assertEquals(Quantity.of(65), option.lot());
        assertEquals(Quantity.of(1800), option.freeze());
        assertEquals(
                new Derivative("NIFTY", LocalDate.of(2026, 11, 24), ContractRight.CALL, Price.of("24500")),
                option.derivative());
    }

    @Test
    void leavesOutWhatNobodyCanTrade() throws IOException {
        String index = STOCK.replace("\"exInstType\": 0", "\"exInstType\": 10").replace("SBIN-EQ", "NIFTY50-INDEX");
        String halted = STOCK.replace("\"tradeStatus\": 1", "\"tradeStatus\": 0");

        assertEquals(0, read(whole(index + "," + halted)));

        assertTrue(contracts.isEmpty(), contracts.toString());
    }

    @Test
    void countsABadRowAndReadsTheOthers() throws IOException {
        String bad =
                STOCK.replace("\"minLotSize\": 1", "\"minLotSize\": \"many\"").replace("SBIN", "BAD");

        assertEquals(2, read(whole(bad + "," + "\"NSE:NONE-EQ\": 7," + OPTION)));

        assertEquals(1, contracts.size());
    }

    @Test
    void aNewFieldHarmsNobody() throws IOException {
        String wider = STOCK.replace("\"tradeStatus\"", "\"news\": {\"a\": [1, {}]}, \"more\": 2.5, \"tradeStatus\"");

        assertEquals(0, read(whole(wider)));

        assertEquals(1, contracts.size());
    }

    @Test
    void aFileThatEndsInTheMiddleOrLacksAPartIsNotUsed() throws IOException {
        String whole = whole(STOCK + "," + OPTION);

        assertThrows(IOException.class, () -> read(whole.substring(0, whole.length() / 2)));
        assertThrows(IOException.class, () -> read("{" + STOCK + "}"));
        assertThrows(IOException.class, () -> read("<html>Bad Gateway</html>"));
        assertThrows(IOException.class, () -> read(""));
    }

    @Test
    void theMastersOfTheBrokerAreOneFileAndItsPricesHaveTheirTime() throws IOException {
        try (SimulatedBroker simulated = new SimulatedBroker(DialectName.FYERS, folder, Desk.CREDENTIALS)) {
            BrokerMarket market = Desk.loggedIn(simulated).market().orElseThrow();
            Path file = folder.resolve("master.json");
            market.downloadMaster(file);

            assertEquals(0, market.readMaster(file, contracts::add));

            Contract stock = contracts.stream()
                    .filter(one -> one.id().equals(InstrumentId.of("NSE:M&M")))
                    .findFirst()
                    .orElseThrow();
            assertTrue(contracts.stream().anyMatch(one -> one.symbol().equals("BSE:RELIANCE-A")));
            simulated.control().price("NSE:M&M", "2905.15");
            Contract unknown = new Contract(
                    InstrumentId.of("NSE:NOTHING"), "NSE:NOTHING-EQ", "", "", stock.lot(), stock.tick(), null, null);
            List<Quote> quotes = market.quotes(List.of(unknown, stock));
            assertEquals(1, quotes.size());
            assertEquals(Price.of("2905.15"), quotes.getFirst().lastPrice());
        }
    }

    private static String whole(String rows) {
        return "{" + rows + "}\n" + "{}\n".repeat(FyersMaster.FILES.size() - 1);
    }

    private int read(String text) throws IOException {
        Path file = folder.resolve("some.json");
        Files.writeString(file, text);
        return FyersMaster.read(file, contracts::add);
    }
}
