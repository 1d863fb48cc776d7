package dev.tradeplane.broker.market;

import dev.tradeplane.broker.adapter.BrokerUnavailableException;
import dev.tradeplane.broker.adapter.market.BrokerMarket;
import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.broker.adapter.master.MasterRows;
import dev.tradeplane.broker.adapter.session.SessionMissingException;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** A broker whose master is what the test says, stocks of ten rupees a tick, and which tells no prices. */
final class FileMarket implements BrokerMarket {
    private byte[] next = {};
    private boolean away;
    private boolean loggedOut;
    private int downloads;

    /** From now on the master has these rows. */
    FileMarket offers(String... rows) {
        next = ("symbol,lot\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
        return this;
    }

    FileMarket offersStocks(int count) {
        return offers(
                IntStream.range(0, count).mapToObj(i -> "STOCK" + i + ",1").toArray(String[]::new));
    }

    /** The same, as a gzip that ends in the middle. */
    FileMarket cutOff() {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(next);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        next = Arrays.copyOf(zipped.toByteArray(), zipped.size() / 2);
        return this;
    }

    FileMarket offersText(String text) {
        next = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    FileMarket away(boolean value) {
        away = value;
        return this;
    }

    FileMarket loggedOut(boolean value) {
        loggedOut = value;
        return this;
    }

    int downloads() {
        return downloads;
    }

    @Override
    public void downloadMaster(Path into) {
        if (loggedOut) {
            throw new SessionMissingException();
        }
        downloads++;
        if (away) {
            throw new BrokerUnavailableException("502 from a proxy");
        }
        try {
            Files.write(into, next);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int readMaster(Path from, Consumer<Contract> each) throws IOException {
        return MasterRows.ofCsv(from).read(row -> each.accept(stock(row.get("symbol"), row.get("lot"))));
    }

    @Override
    public List<Quote> quotes(Collection<Contract> contracts) {
        return List.of();
    }

    static Contract stock(String symbol, String lot) {
        return new Contract(
                InstrumentId.of("NSE:" + symbol),
                "NSE|" + symbol,
                "",
                symbol,
                Quantity.of(lot),
                Price.of("10"),
                null,
                null);
    }

    static InstrumentId id(int number) {
        return InstrumentId.of("NSE:STOCK" + number);
    }
}
