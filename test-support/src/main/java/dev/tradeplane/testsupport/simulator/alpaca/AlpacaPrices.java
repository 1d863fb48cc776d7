package dev.tradeplane.testsupport.simulator.alpaca;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.dialect.Call;
import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.dialect.Surroundings;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.Listings;
import dev.tradeplane.testsupport.simulator.market.Market;
import dev.tradeplane.testsupport.simulator.market.Quote;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Market data: the last trade, a quote a cent around it, and one bar, for the market keeps no others. */
final class AlpacaPrices {
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final Market market;
    private final Clock clock;

    AlpacaPrices(Surroundings around) {
        this.market = around.market();
        this.clock = around.clock();
    }

    Reply trades(Call call) {
        return many(call, "trades", this::trade);
    }

    Reply quotes(Call call) {
        return many(call, "quotes", this::quote);
    }

    Reply trade(Call call) {
        return one(call, "trade", this::trade);
    }

    Reply quote(Call call) {
        return one(call, "quote", this::quote);
    }

    Reply bars(Call call) {
        ObjectNode bars = Json.object();
        asked(call).forEach(listing -> bars.set(listing.symbol(), Json.array().add(bar(listing))));
        ObjectNode shown = Json.object().putNull("next_page_token");
        shown.set("bars", bars);
        return Reply.json(200, shown);
    }

    private Reply many(Call call, String name, Function<Listing, ObjectNode> show) {
        ObjectNode shown = Json.object();
        asked(call).forEach(listing -> shown.set(listing.symbol(), show.apply(listing)));
        return Reply.json(200, Json.object().set(name, shown));
    }

    private Reply one(Call call, String name, Function<Listing, ObjectNode> show) {
        Listings listings = market.listings();
        Listing listing = AlpacaWords.listing(listings, call.parameter("symbol"))
                .orElseThrow(() -> AlpacaError.NOT_FOUND.refused("symbol not found"));
        return Reply.json(200, Json.object().put("symbol", listing.symbol()).set(name, show.apply(listing)));
    }

    private Stream<Listing> asked(Call call) {
        String symbols = call.query("symbols");
        return Stream.of((symbols == null ? "" : symbols).split(",", -1))
                .flatMap(symbol -> AlpacaWords.listing(market.listings(), symbol).stream());
    }

    private ObjectNode trade(Listing listing) {
        ObjectNode trade = Json.object()
                .put("t", at(listing))
                .put("x", "V")
                .put("p", last(listing))
                .put("s", 100)
                .put("i", 1)
                .put("z", "C");
        trade.set("c", Json.array().add("@"));
        return trade;
    }

    private ObjectNode quote(Listing listing) {
        ObjectNode quote = Json.object()
                .put("t", at(listing))
                .put("ax", "V")
                .put("ap", last(listing).add(CENT))
                .put("as", 1)
                .put("bx", "V")
                .put("bp", last(listing).subtract(CENT))
                .put("bs", 1)
                .put("z", "C");
        quote.set("c", Json.array().add("R"));
        return quote;
    }

    private ObjectNode bar(Listing listing) {
        Optional<Quote> quote = market.quote(listing.instrument());
        return Json.object()
                .put("t", clock.instant().truncatedTo(ChronoUnit.MINUTES).toString())
                .put("o", quote.map(Quote::open).orElse(listing.close()))
                .put("h", quote.map(Quote::high).orElse(listing.close()))
                .put("l", quote.map(Quote::low).orElse(listing.close()))
                .put("c", last(listing))
                .put("v", quote.map(Quote::volume).orElse(BigDecimal.ZERO))
                .put("n", 1)
                .put("vw", last(listing));
    }

    private BigDecimal last(Listing listing) {
        return market.quote(listing.instrument()).map(Quote::last).orElse(listing.close());
    }

    private String at(Listing listing) {
        return market.quote(listing.instrument())
                .map(Quote::at)
                .orElse(clock.instant())
                .toString();
    }
}
