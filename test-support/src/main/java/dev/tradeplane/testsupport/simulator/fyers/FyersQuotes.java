package dev.tradeplane.testsupport.simulator.fyers;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.dialect.Call;
import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.dialect.Surroundings;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.Market;
import dev.tradeplane.testsupport.simulator.market.Quote;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Last prices and the best five of each side. */
final class FyersQuotes {
    private static final int MOST = 50;
    private static final int DEPTH = 5;
    private static final BigDecimal BAND = new BigDecimal("0.10");

    private final Market market;
    private final FyersSymbols symbols;
    private final Clock clock;

    FyersQuotes(Surroundings around, FyersSymbols symbols) {
        this.market = around.market();
        this.symbols = symbols;
        this.clock = around.clock();
    }

    Reply asked(Call call) {
        String given = Optional.ofNullable(call.query("symbols")).orElse("");
        return quotes(List.of(given.split(",")));
    }

    Reply posted(Call call) {
        List<String> tickers = new ArrayList<>();
        call.json().path("symbols").forEach(ticker -> tickers.add(ticker.asText()));
        return quotes(tickers);
    }

    Reply depth(Call call) {
        String ticker = Optional.ofNullable(call.query("symbol")).orElse("");
        Listing listing = listing(ticker);
        ObjectNode one = Json.object();
        one.set(ticker, depth(listing));
        ObjectNode shown = FyersError.success();
        shown.set("d", one);
        return Reply.json(200, shown);
    }

    Listing listing(String ticker) {
        return symbols.find(ticker).orElseThrow(() -> FyersError.UNKNOWN_SYMBOL.refused("Invalid symbol provided"));
    }

    Optional<Quote> quote(Listing listing) {
        return market.quote(listing.instrument());
    }

    BigDecimal last(Listing listing) {
        return quote(listing).map(Quote::last).orElse(listing.close());
    }

    private Reply quotes(List<String> tickers) {
        if (tickers.size() > MOST) {
            throw FyersError.invalid("At most " + MOST + " symbols in one request.");
        }
        ArrayNode rows = Json.array();
        for (String ticker : tickers) {
            Optional<Listing> found = symbols.find(ticker);
            ObjectNode row = rows.addObject().put("n", ticker).put("s", found.isPresent() ? "ok" : "error");
            row.set("v", found.map(this::quoted).orElseGet(FyersQuotes::unknown));
        }
        ObjectNode shown = FyersError.success();
        shown.set("d", rows);
        return Reply.json(200, shown);
    }

    /** {@code tt} is the midnight of the day: a quote does not tell when the price was made, only the depth does. */
    private ObjectNode quoted(Listing listing) {
        BigDecimal last = last(listing);
        BigDecimal change = last.subtract(listing.close());
        Optional<Quote> quote = quote(listing);
        String ticker = FyersSymbols.ticker(listing);
        return Json.object()
                .put("ch", change)
                .put("chp", change.movePointRight(2).divide(listing.close(), 2, RoundingMode.HALF_UP))
                .put("lp", last)
                .put("spread", listing.tick().add(listing.tick()))
                .put("ask", last.add(listing.tick()))
                .put("bid", last.subtract(listing.tick()))
                .put("open_price", quote.map(Quote::open).orElse(listing.close()))
                .put("high_price", quote.map(Quote::high).orElse(listing.close()))
                .put("low_price", quote.map(Quote::low).orElse(listing.close()))
                .put("prev_close_price", listing.close())
                .put("atp", last)
                .put("volume", quote.map(Quote::volume).orElse(BigDecimal.ZERO))
                .put("short_name", ticker.substring(ticker.indexOf(':') + 1))
                .put("exchange", FyersSymbols.exchangeName(listing))
                .put("description", ticker)
                .put("original_name", ticker)
                .put("symbol", ticker)
                .put("fyToken", FyersSymbols.fyToken(listing))
                .put("tt", midnight());
    }

    private static ObjectNode unknown() {
        return Json.object().put("s", "error").put("code", -300).put("errmsg", "Invalid symbol");
    }

    private ObjectNode depth(Listing listing) {
        BigDecimal last = last(listing);
        Optional<Quote> quote = quote(listing);
        ObjectNode shown = Json.object().put("totalbuyqty", 150).put("totalsellqty", 150);
        shown.set("bids", side(last, listing.tick().negate()));
        shown.set("ask", side(last, listing.tick()));
        return shown.put("o", quote.map(Quote::open).orElse(listing.close()))
                .put("h", quote.map(Quote::high).orElse(listing.close()))
                .put("l", quote.map(Quote::low).orElse(listing.close()))
                .put("c", listing.close())
                .put("ltp", last)
                .put("ltq", 1)
                .put("ltt", quote.map(Quote::at).orElse(clock.instant()).getEpochSecond())
                .put("v", quote.map(Quote::volume).orElse(BigDecimal.ZERO))
                .put("atp", last)
                .put("ch", last.subtract(listing.close()))
                .put("chp", 0)
                .put("tick_Size", listing.tick())
                .put("lower_ckt", listing.close().multiply(BigDecimal.ONE.subtract(BAND)))
                .put("upper_ckt", listing.close().multiply(BigDecimal.ONE.add(BAND)))
                .put("expiry", FyersMaster.expiry(listing))
                .put("oi", 0)
                .put("oiflag", false)
                .put("pdoi", 0)
                .put("oipercent", 0);
    }

    private static ArrayNode side(BigDecimal last, BigDecimal step) {
        ArrayNode side = Json.array();
        for (int i = 1; i <= DEPTH; i++) {
            side.addObject()
                    .put("price", last.add(step.multiply(BigDecimal.valueOf(i))))
                    .put("volume", i * 10)
                    .put("ord", i);
        }
        return side;
    }

    private String midnight() {
        return Long.toString(clock.instant()
                .atZone(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.DAYS)
                .toEpochSecond());
    }
}
