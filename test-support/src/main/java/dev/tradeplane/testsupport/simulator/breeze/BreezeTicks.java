package dev.tradeplane.testsupport.simulator.breeze;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.market.Band;
import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.Quote;
import java.math.BigDecimal;
import java.util.List;

/** Prices as the streams tell them: values known by their place, two more of them for contracts. */
final class BreezeTicks {
    private static final int DEPTH = 5;
    private static final int SIZE = 10;

    ArrayNode prices(String symbol, Quote quote) {
        Listing listing = quote.listing();
        BigDecimal last = quote.last();
        ArrayNode values = Json.array()
                .add(symbol)
                .add(quote.open())
                .add(last)
                .add(quote.high())
                .add(quote.low())
                .add(BreezeQuotes.change(last, listing.close()))
                .add(last.subtract(listing.tick()))
                .add(SIZE)
                .add(last.add(listing.tick()))
                .add(SIZE)
                .add(1)
                .add(last);
        if (listing.expiry() != null) {
            values.add(0).add(0);
        }
        return values.add(quote.volume())
                .add(SIZE)
                .add(SIZE)
                .add("0")
                .add("")
                .add(Band.of(listing, last).lower())
                .add(Band.of(listing, last).upper())
                .add(quote.at().getEpochSecond())
                .add(listing.close());
    }

    ArrayNode depth(String symbol, Quote quote) {
        ArrayNode levels = Json.array();
        for (int i = 1; i <= DEPTH; i++) {
            levels.add(level(quote, i));
        }
        return Json.array().add(symbol).add(quote.at().getEpochSecond()).add(levels);
    }

    /** The exchanges differ in whether they say how many orders there are, and flags. */
    private static ArrayNode level(Quote quote, int distance) {
        Listing listing = quote.listing();
        BigDecimal away = listing.tick().multiply(BigDecimal.valueOf(distance));
        BigDecimal bid = quote.last().subtract(away);
        BigDecimal offer = quote.last().add(away);
        ArrayNode level = Json.array();
        return switch (listing.exchange()) {
            case "BSE" -> level.add(bid).add(SIZE).add(offer).add(SIZE);
            case "BFO" -> level.add(bid).add(SIZE).add(1).add(offer).add(SIZE).add(1);
            default ->
                level.add(bid)
                        .add(SIZE)
                        .add(1)
                        .add("")
                        .add(offer)
                        .add(SIZE)
                        .add(1)
                        .add("");
        };
    }

    /** One bar in a line. */
    String bar(Quote quote, String interval) {
        Listing listing = quote.listing();
        String code = listing.exchange() + "," + BreezeContracts.code(listing);
        String prices = String.join(
                ",",
                List.of(
                        quote.low().toPlainString(),
                        quote.high().toPlainString(),
                        quote.open().toPlainString(),
                        quote.last().toPlainString(),
                        quote.volume().toPlainString()));
        String at = BreezeTime.bar(quote.at()) + "," + interval;
        if (listing.expiry() == null) {
            return String.join(",", code, prices, at);
        }
        String contract = BreezeTime.day(listing.expiry());
        if (listing.isOption()) {
            contract += "," + listing.strike().toPlainString() + "," + BreezeContracts.right(listing);
        }
        return String.join(",", code, contract, prices, "0", at);
    }
}
