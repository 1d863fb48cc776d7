package dev.tradeplane.testsupport.simulator.fyers;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.dialect.Call;
import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.Quote;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Candles, chains of options and the state of the markets. The market keeps no bars: each is as the price is now. */
final class FyersHistory {
    private static final int MOST = 1_000;
    private static final long DAY = 86_400;
    private static final Map<String, Long> SECONDS = Map.ofEntries(
            Map.entry("1", 60L),
            Map.entry("2", 120L),
            Map.entry("3", 180L),
            Map.entry("5", 300L),
            Map.entry("10", 600L),
            Map.entry("15", 900L),
            Map.entry("20", 1_200L),
            Map.entry("30", 1_800L),
            Map.entry("60", 3_600L),
            Map.entry("120", 7_200L),
            Map.entry("240", 14_400L),
            Map.entry("D", DAY),
            Map.entry("1D", DAY),
            Map.entry("Day", DAY));

    private final FyersQuotes quotes;
    private final FyersSymbols symbols;

    FyersHistory(FyersQuotes quotes, FyersSymbols symbols) {
        this.quotes = quotes;
        this.symbols = symbols;
    }

    Reply candles(Call call) {
        Listing listing = quotes.listing(query(call, "symbol"));
        Long step = SECONDS.get(query(call, "resolution"));
        if (step == null) {
            throw FyersError.invalid("The input resolution is invalid.");
        }
        long until = moment(call, "range_to");
        Optional<Quote> quote = quotes.quote(listing);
        ArrayNode candles = Json.array();
        for (long at = moment(call, "range_from"); at <= until && candles.size() < MOST; at += step) {
            candles.addArray()
                    .add(at)
                    .add(quote.map(Quote::open).orElse(listing.close()))
                    .add(quote.map(Quote::high).orElse(listing.close()))
                    .add(quote.map(Quote::low).orElse(listing.close()))
                    .add(quotes.last(listing))
                    .add(quote.map(Quote::volume).orElse(BigDecimal.ZERO));
        }
        ObjectNode shown = FyersError.success();
        shown.set("candles", candles);
        return Reply.json(200, shown);
    }

    Reply chain(Call call) {
        Listing underlying = quotes.listing(query(call, "symbol"));
        ArrayNode rows = Json.array();
        rows.add(row(underlying));
        ArrayNode expiries = Json.array();
        symbols.all().values().stream()
                .filter(listing -> listing.isOption() && underlying.symbol().startsWith(listing.name()))
                .forEach(listing -> {
                    rows.add(row(listing));
                    String expiry = FyersMaster.expiry(listing);
                    if (expiries.findValuesAsText("expiry").stream().noneMatch(expiry::equals)) {
                        expiries.addObject().put("date", expiry).put("expiry", expiry);
                    }
                });
        ObjectNode data = Json.object().put("callOi", 0).put("putOi", 0);
        data.set("expiryData", expiries);
        data.set("optionsChain", rows);
        ObjectNode shown = FyersError.success();
        shown.set("data", data);
        return Reply.json(200, shown);
    }

    /** Open whenever anybody asks. */
    Reply status(Call call) {
        ArrayNode rows = Json.array();
        for (int exchange : new int[] {10, 12}) {
            for (int segment : new int[] {FyersSymbols.CASH, FyersSymbols.DERIVATIVES}) {
                rows.addObject()
                        .put("exchange", exchange)
                        .put("segment", segment)
                        .put("market_type", "NORMAL")
                        .put("status", "OPEN");
            }
        }
        ObjectNode shown = FyersError.success();
        shown.set("marketStatus", rows);
        return Reply.json(200, shown);
    }

    private ObjectNode row(Listing listing) {
        BigDecimal last = quotes.last(listing);
        String option = FyersMaster.optionType(listing);
        return Json.object()
                .put("symbol", FyersSymbols.ticker(listing))
                .put("fyToken", FyersSymbols.fyToken(listing))
                .put("option_type", option.equals("XX") ? "" : option)
                .put("strike_price", FyersMaster.strike(listing))
                .put("ltp", last)
                .put("ltpch", last.subtract(listing.close()))
                .put("ask", last.add(listing.tick()))
                .put("bid", last.subtract(listing.tick()))
                .put("oi", 0)
                .put("volume", 0);
    }

    private static long moment(Call call, String name) {
        String text = query(call, name);
        try {
            return query(call, "date_format").equals("1")
                    ? LocalDate.parse(text).atStartOfDay(FyersTime.ZONE).toEpochSecond()
                    : Long.parseLong(text);
        } catch (DateTimeException | NumberFormatException e) {
            throw FyersError.invalid("The input " + name + " is invalid.");
        }
    }

    private static String query(Call call, String name) {
        return Optional.ofNullable(call.query(name)).orElse("");
    }
}
