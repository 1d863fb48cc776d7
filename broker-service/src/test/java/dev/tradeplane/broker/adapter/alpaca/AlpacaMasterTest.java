package dev.tradeplane.broker.adapter.alpaca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.broker.adapter.market.BrokerMarket;
import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlpacaMasterTest {
    private static final String APPLE = """
            {"id": "b0b6dd9d-8b9b-48a9-ba46-b9d54906e415", "class": "us_equity", "exchange": "NASDAQ", "symbol": "AAPL",
             "name": "Apple Inc. Common Stock", "status": "active", "tradable": true, "price_increment": null}""";
    private static final String BERKSHIRE = APPLE.replace("NASDAQ", "NYSE").replace("AAPL", "BRK.B");

    @TempDir
    private Path folder = Path.of("");

    private final List<Contract> contracts = new ArrayList<>();

    @Test
    void readsShares() throws IOException {
        assertEquals(0, read("[" + APPLE + "," + BERKSHIRE + "]"));

        Contract apple = contracts.getFirst();
        assertEquals(InstrumentId.of("NASDAQ:AAPL"), apple.id());
        assertEquals("AAPL", apple.symbol());
        assertEquals("Apple Inc. Common Stock", apple.name());
        assertEquals(Quantity.of(1), apple.lot());
        assertEquals(Price.of("0.01"), apple.tick());
        assertEquals(InstrumentId.of("NYSE:BRK.B"), contracts.getLast().id());
    }

    @Test
    void leavesOutWhatCannotBeTradedHere() throws IOException {
        String halted = APPLE.replace("true", "false");
        String coin = APPLE.replace("us_equity", "crypto");
        String odd = APPLE.replace("AAPL", "ABRpD");

        assertEquals(0, read("[" + halted + "," + coin + "," + odd + "]"));

        assertTrue(contracts.isEmpty(), contracts.toString());
    }

    @Test
    void countsRowsThatMakeNoSense() throws IOException {
        assertEquals(3, read("[" + APPLE + ", {}, 7, " + APPLE.replace("\"tradable\"", "\"traded\"") + "]"));

        assertEquals(1, contracts.size());
    }

    @Test
    void doesNotMindANewColumn() throws IOException {
        assertEquals(0, read("[" + APPLE.replace("{", "{\"attributes\": [{\"new\": 1.5}], ") + "]"));

        assertEquals(1, contracts.size());
    }

    @Test
    void refusesAFileThatIsNotWhole() {
        String whole = "[" + APPLE + "," + BERKSHIRE + "]";

        for (String text : List.of("", whole.substring(0, whole.length() - 1), whole.substring(0, 300), "<html>")) {
            assertThrows(IOException.class, () -> read(text), text);
        }
    }

    @Test
    void refusesAnAnswerThatIsNoMaster() {
        assertThrows(IOException.class, () -> read("{\"code\": 50010000, \"message\": \"internal server error\"}"));
    }

    @Test
    void readsWhatTheBrokerSendsAndPricesIt() throws IOException {
        try (Desk desk = new Desk(folder.resolve("ledger"))) {
            BrokerMarket market = desk.alpaca.market().orElseThrow();
            Path file = folder.resolve("assets.json");

            market.downloadMaster(file);
            assertEquals(0, market.readMaster(file, contracts::add));

            List<Quote> quotes = market.quotes(contracts);
            assertEquals(
                    contracts.stream().map(Contract::id).toList(),
                    quotes.stream().map(Quote::instrument).toList());
            assertEquals(Price.of("190"), quotes.getFirst().lastPrice());
            assertEquals("alpaca", quotes.getFirst().source());
        }
    }

    private int read(String text) throws IOException {
        Path file = folder.resolve("assets.json");
        Files.writeString(file, text);
        return AlpacaMaster.read(file, contracts::add);
    }
}
