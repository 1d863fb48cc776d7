package dev.tradeplane.testsupport.simulator.fyers;

import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.Quote;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a client of the price stream follows, such as {@code sf|nse_cm|1594}: the prices of a symbol ({@code sf}), of an
 * index ({@code if}), or the best five of each side ({@code dp}).
 *
 * @param id the short name of its updates
 */
record FyersTopic(int id, String name, Listing listing) {
    private static final int DEPTH = 5;

    static Optional<FyersTopic> of(int id, String name, FyersSymbols symbols) {
        String[] parts = name.split("\\|", -1);
        return parts.length != 3
                ? Optional.empty()
                : symbols.all().values().stream()
                        .filter(listing -> market(listing).equals(parts[1])
                                && token(listing).equals(parts[2]))
                        .findFirst()
                        .map(listing -> new FyersTopic(id, name, listing));
    }

    /** Indices are known by their names, all else by the exchange's number. */
    static String token(Listing listing) {
        return listing.contract() == Listing.Contract.INDEX
                ? "Nifty" + listing.symbol().substring("NIFTY".length())
                : Long.toString(listing.token());
    }

    byte[] snapshot(Quote quote) {
        return FyersFrames.snapshot(id, name, values(quote), market(listing), token(listing));
    }

    byte[] update(Quote quote, boolean lite) {
        return lite && !name.startsWith("dp") ? FyersFrames.lite(id, hundredths(quote.last())) : full(quote);
    }

    private byte[] full(Quote quote) {
        return FyersFrames.update(id, values(quote));
    }

    private int[] values(Quote quote) {
        return switch (name.substring(0, 2)) {
            case "if" -> index(quote);
            case "dp" -> depth(quote);
            default -> symbol(quote);
        };
    }

    /** In the order of the published client's map. */
    private int[] symbol(Quote quote) {
        int at = (int) quote.at().getEpochSecond();
        int last = hundredths(quote.last());
        int tick = hundredths(listing.tick());
        int low = hundredths(quote.low());
        int high = hundredths(quote.high());
        return new int[] {
            last,
            quote.volume().intValue(),
            at,
            at,
            10,
            10,
            last - tick,
            last + tick,
            1,
            150,
            150,
            last,
            0,
            low,
            high,
            high,
            low,
            0,
            0,
            hundredths(quote.open()),
            hundredths(listing.close())
        };
    }

    private int[] index(Quote quote) {
        return new int[] {
            hundredths(quote.last()),
            hundredths(listing.close()),
            (int) quote.at().getEpochSecond(),
            hundredths(quote.high()),
            hundredths(quote.low()),
            hundredths(quote.open())
        };
    }

    /** Five bids, five asks, their sizes, the numbers of their orders. */
    private int[] depth(Quote quote) {
        int[] values = new int[6 * DEPTH];
        int last = hundredths(quote.last());
        int tick = hundredths(listing.tick());
        for (int i = 0; i < DEPTH; i++) {
            int level = i + 1;
            values[i] = last - level * tick;
            values[DEPTH + i] = last + level * tick;
            values[2 * DEPTH + i] = 10 * level;
            values[3 * DEPTH + i] = 10 * level;
            values[4 * DEPTH + i] = level;
            values[5 * DEPTH + i] = level;
        }
        return values;
    }

    private static String market(Listing listing) {
        boolean cash = FyersSymbols.segment(listing) == FyersSymbols.CASH;
        return (FyersSymbols.exchangeName(listing).equals("BSE") ? "bse" : "nse") + (cash ? "_cm" : "_fo");
    }

    private static int hundredths(BigDecimal price) {
        return price.movePointRight(2).intValue();
    }
}
