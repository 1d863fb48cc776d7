package dev.tradeplane.testsupport.simulator.kite;

import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.Listing.Contract;
import dev.tradeplane.testsupport.simulator.market.Market;
import dev.tradeplane.testsupport.simulator.market.Quote;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The instruments as a file of comma-separated values. */
final class KiteMaster {
    private static final String HEADER = "instrument_token,exchange_token,tradingsymbol,name,last_price,expiry,strike,"
            + "tick_size,lot_size,instrument_type,segment,exchange\n";
    private static final Map<Contract, String> TYPES = Map.of(
            Contract.STOCK, "EQ",
            Contract.INDEX, "EQ",
            Contract.FUTURE, "FUT",
            Contract.CALL, "CE",
            Contract.PUT, "PE",
            Contract.CRYPTO, "EQ");

    private KiteMaster() {}

    /** @param exchange all of them when empty */
    static Reply of(Market market, String exchange, @Nullable String accepted) {
        String rows = market.listings().all().stream()
                .filter(listing -> exchange.isEmpty() || listing.exchange().equals(exchange))
                .map(listing -> row(listing, market.quote(listing.instrument()).orElse(null)))
                .collect(Collectors.joining());
        byte[] plain = (HEADER + rows).getBytes(StandardCharsets.UTF_8);
        if (accepted == null || !accepted.contains("gzip")) {
            return new Reply(200, Map.of("Content-Type", "text/csv"), plain);
        }
        return new Reply(200, Map.of("Content-Type", "text/csv", "Content-Encoding", "gzip"), zipped(plain));
    }

    private static String row(Listing listing, @Nullable Quote quote) {
        LocalDate expiry = listing.expiry();
        return String.join(
                        ",",
                        Long.toString(KiteTokens.of(listing)),
                        Long.toString(listing.token()),
                        listing.symbol(),
                        listing.name(),
                        (quote == null ? listing.close() : quote.last()).toPlainString(),
                        expiry == null ? "" : expiry.toString(),
                        listing.strike().toPlainString(),
                        listing.tick().toPlainString(),
                        listing.lot().toPlainString(),
                        TYPES.get(listing.contract()),
                        segment(listing),
                        listing.exchange())
                + "\n";
    }

    private static String segment(Listing listing) {
        return switch (listing.contract()) {
            case INDEX -> "INDICES";
            case FUTURE -> listing.exchange() + "-FUT";
            case CALL, PUT -> listing.exchange() + "-OPT";
            case STOCK, CRYPTO -> listing.exchange();
        };
    }

    private static byte[] zipped(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
