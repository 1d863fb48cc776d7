package dev.tradeplane.broker.adapter.kite;

import dev.tradeplane.broker.adapter.market.BrokerMarket;
import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.contracts.market.Quote;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/** Kite's master as large as a test wants it, gzipped as Kite does; it tells no prices. */
public final class KiteMasterMarket implements BrokerMarket {
    private static final int STOCKS_A_DERIVATIVE = 10;
    private final int rows;

    public KiteMasterMarket(int rows) {
        this.rows = rows;
    }

    @Override
    public void downloadMaster(Path into) {
        try (BufferedWriter out = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(into)), StandardCharsets.UTF_8))) {
            out.write("instrument_token,exchange_token,tradingsymbol,name,last_price,expiry,strike,tick_size,lot_size,"
                    + "instrument_type,segment,exchange\n");
            for (int row = 0; row < rows; row++) {
                out.write(row % STOCKS_A_DERIVATIVE == 0 ? stock(row) : option(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int readMaster(Path from, Consumer<Contract> each) throws IOException {
        return KiteMaster.read(from, each);
    }

    @Override
    public List<Quote> quotes(Collection<Contract> contracts) {
        return List.of();
    }

    private static String stock(int row) {
        return "%d,%d,STOCK%d,\"LIMITED COMPANY, %d\",0,,0,0.05,1,EQ,NSE,NSE%n".formatted(row, row, row, row);
    }

    private static String option(int row) {
        return "%d,%d,NIFTY26N%d%s,\"NIFTY\",0,2026-11-24,%d,0.05,65,%s,NFO-OPT,NFO%n"
                .formatted(row, row, row, row % 2 == 0 ? "CE" : "PE", 10_000 + row, row % 2 == 0 ? "CE" : "PE");
    }
}
