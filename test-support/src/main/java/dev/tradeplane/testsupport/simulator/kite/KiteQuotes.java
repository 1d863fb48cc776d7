package dev.tradeplane.testsupport.simulator.kite;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.dialect.Call;
import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.dialect.Surroundings;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.market.Band;
import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.Market;
import dev.tradeplane.testsupport.simulator.market.Quote;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Prices, candles and the master. What is not listed is simply missing from an answer. */
final class KiteQuotes {
    private static final int MOST_FULL = 500;
    private static final int MOST_OTHERS = 1000;
    private static final int MOST_CANDLES = 1000;
    private static final int DEPTH = 5;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter CANDLE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ", Locale.ROOT);

    private final Market market;
    private final Clock clock;

    KiteQuotes(Surroundings around) {
        this.market = around.market();
        this.clock = around.clock();
    }

    Reply full(Call call) {
        return quotes(call, MOST_FULL, this::fullOf);
    }

    Reply ohlc(Call call) {
        return quotes(call, MOST_OTHERS, (listing, quote) -> {
            ObjectNode shown = ltpOf(listing, quote);
            shown.set("ohlc", ohlcOf(listing, quote));
            return shown;
        });
    }

    Reply ltp(Call call) {
        return quotes(call, MOST_OTHERS, KiteQuotes::ltpOf);
    }

    Reply instruments(Call call) {
        return KiteMaster.of(market, call.parameter("exchange"), call.header("accept-encoding"));
    }

    /** The market keeps no bars: each is as the price is now. */
    Reply candles(Call call) {
        Listing listing = market.listings().all().stream()
                .filter(one -> Long.toString(KiteTokens.of(one)).equals(call.parameter("token")))
                .findFirst()
                .orElseThrow(() -> KiteError.badInput("Invalid instrument token."));
        LocalDateTime at = moment(call.query("from"));
        LocalDateTime until = moment(call.query("to"));
        int minutes = minutes(call.parameter("interval"));
        boolean withInterest = "1".equals(call.query("oi"));
        ArrayNode candles = Json.array();
        for (; !at.isAfter(until) && candles.size() < MOST_CANDLES; at = at.plusMinutes(minutes)) {
            ArrayNode candle = candles.addArray()
                    .add(CANDLE.format(at.atZone(KiteTime.ZONE)))
                    .add(open(listing))
                    .add(quote(listing).map(Quote::high).orElse(listing.close()))
                    .add(quote(listing).map(Quote::low).orElse(listing.close()))
                    .add(quote(listing).map(Quote::last).orElse(listing.close()))
                    .add(quote(listing).map(Quote::volume).orElse(BigDecimal.ZERO));
            if (withInterest) {
                candle.add(0);
            }
        }
        return KiteError.success(Json.object().set("candles", candles));
    }

    private Reply quotes(Call call, int most, BiFunction<Listing, Optional<Quote>, ObjectNode> show) {
        List<String> asked = call.query().getOrDefault("i", List.of());
        if (asked.size() > most) {
            throw KiteError.badInput("At most " + most + " instruments in one request.");
        }
        ObjectNode shown = Json.object();
        for (String instrument : asked) {
            market.listings()
                    .find(instrument)
                    .ifPresent(listing -> shown.set(instrument, show.apply(listing, quote(listing))));
        }
        return KiteError.success(shown);
    }

    private static ObjectNode ltpOf(Listing listing, Optional<Quote> quote) {
        return Json.object()
                .put("instrument_token", KiteTokens.of(listing))
                .put("last_price", quote.map(Quote::last).orElse(listing.close()));
    }

    private ObjectNode fullOf(Listing listing, Optional<Quote> quote) {
        BigDecimal last = quote.map(Quote::last).orElse(listing.close());
        String at = KiteTime.full(quote.map(Quote::at).orElse(clock.instant()));
        BigDecimal volume = quote.map(Quote::volume).orElse(BigDecimal.ZERO);
        Band band = Band.of(listing, last);
        ObjectNode shown = ltpOf(listing, quote)
                .put("timestamp", at)
                .put("last_trade_time", at)
                .put("last_quantity", 1)
                .put("buy_quantity", 0)
                .put("sell_quantity", 0)
                .put("volume", volume)
                .put("average_price", last)
                .put("oi", 0)
                .put("oi_day_high", 0)
                .put("oi_day_low", 0)
                .put("net_change", last.subtract(listing.close()))
                .put("lower_circuit_limit", band.lower())
                .put("upper_circuit_limit", band.upper());
        shown.set("ohlc", ohlcOf(listing, quote));
        ObjectNode depth = Json.object();
        depth.set("buy", side(last, listing.tick().negate()));
        depth.set("sell", side(last, listing.tick()));
        shown.set("depth", depth);
        return shown;
    }

    private static ObjectNode ohlcOf(Listing listing, Optional<Quote> quote) {
        return Json.object()
                .put("open", quote.map(Quote::open).orElse(listing.close()))
                .put("high", quote.map(Quote::high).orElse(listing.close()))
                .put("low", quote.map(Quote::low).orElse(listing.close()))
                .put("close", listing.close());
    }

    private static ArrayNode side(BigDecimal last, BigDecimal step) {
        ArrayNode side = Json.array();
        for (int i = 1; i <= DEPTH; i++) {
            side.addObject()
                    .put("price", last.add(step.multiply(BigDecimal.valueOf(i))))
                    .put("quantity", i * 10)
                    .put("orders", i);
        }
        return side;
    }

    private BigDecimal open(Listing listing) {
        return quote(listing).map(Quote::open).orElse(listing.close());
    }

    private Optional<Quote> quote(Listing listing) {
        return market.quote(listing.instrument());
    }

    private static LocalDateTime moment(@Nullable String text) {
        String given = text == null ? "" : text;
        try {
            if (given.contains("T")) {
                return OffsetDateTime.parse(given).toLocalDateTime();
            }
            return LocalDateTime.parse(given.length() == 10 ? given + " 00:00:00" : given, TIME);
        } catch (DateTimeParseException e) {
            throw KiteError.badInput("Invalid `from` or `to`.");
        }
    }

    private static int minutes(String interval) {
        return switch (interval) {
            case "minute" -> 1;
            case "3minute" -> 3;
            case "5minute" -> 5;
            case "10minute" -> 10;
            case "15minute" -> 15;
            case "30minute" -> 30;
            case "60minute" -> 60;
            case "day" -> 24 * 60;
            default -> throw KiteError.badInput("Invalid interval.");
        };
    }
}
