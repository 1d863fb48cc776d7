package dev.tradeplane.testsupport.simulator.fyers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.dialect.Call;
import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.market.Listing;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The symbol masters: one file for each exchange and segment, as JSON by ticker or as values without a header. */
final class FyersMaster {
    private static final String JSON_END = "_sym_master.json";
    private static final String CSV_END = ".csv";
    private static final Set<String> NAMES =
            Set.of("NSE_CM", "NSE_FO", "NSE_CD", "NSE_COM", "BSE_CM", "BSE_FO", "MCX_COM");
    private static final String SESSION = "0915-1530|1815-1915:";
    private static final LocalTime CLOSE = LocalTime.of(15, 30);
    private static final BigDecimal BAND = new BigDecimal("0.10");
    private static final DateTimeFormatter EXPIRY = DateTimeFormatter.ofPattern("yy MMM dd", Locale.ENGLISH);

    private final FyersSymbols symbols;
    private final Clock clock;

    FyersMaster(FyersSymbols symbols, Clock clock) {
        this.symbols = symbols;
        this.clock = clock;
    }

    Reply file(Call call) {
        String file = call.parameter("file");
        boolean json = file.endsWith(JSON_END);
        String name = file.replace(json ? JSON_END : CSV_END, "");
        if (!NAMES.contains(name) || !file.equals(name + (json ? JSON_END : CSV_END))) {
            return FyersError.NO_SUCH_PATH.reply("no such file");
        }
        List<Listing> listings = symbols.all().values().stream()
                .filter(listing -> name.equals(group(listing)))
                .toList();
        return json ? asJson(listings) : asValues(listings);
    }

    private Reply asJson(List<Listing> listings) {
        ObjectNode all = Json.object();
        listings.forEach(listing -> all.set(FyersSymbols.ticker(listing), row(listing)));
        return Reply.json(200, all);
    }

    private ObjectNode row(Listing listing) {
        Listing underlying = underlying(listing);
        ObjectNode row = Json.object()
                .put("fyToken", FyersSymbols.fyToken(listing))
                .put("isin", "")
                .put("exSymbol", listing.expiry() == null ? listing.symbol() : listing.name())
                .put("symDetails", details(listing))
                .put("symTicker", FyersSymbols.ticker(listing))
                .put("exchange", FyersSymbols.exchange(listing))
                .put("segment", FyersSymbols.segment(listing))
                .put("exSymName", listing.expiry() == null ? listing.name() : listing.symbol())
                .put("exToken", listing.token())
                .put("exSeries", FyersSymbols.series(listing))
                .put("optType", optionType(listing))
                .put("underSym", listing.expiry() == null ? listing.symbol() : listing.name())
                .put("underFyTok", FyersSymbols.fyToken(underlying))
                .put("exInstType", FyersSymbols.instrument(listing))
                .put("minLotSize", listing.lot())
                .put("tickSize", listing.tick())
                .put("tradingSession", SESSION)
                .put("lastUpdate", FyersTime.day(clock.instant()))
                .put("expiryDate", expiry(listing))
                .put("strikePrice", strike(listing))
                .put(
                        "qtyFreeze",
                        listing.freeze().signum() == 0 ? "" : listing.freeze().toPlainString());
        rest(row, listing);
        return row;
    }

    private static void rest(ObjectNode row, Listing listing) {
        row.put("tradeStatus", 1)
                .put("currencyCode", "INR")
                .put("upperPrice", listing.close().multiply(BigDecimal.ONE.add(BAND)))
                .put("lowerPrice", listing.close().multiply(BigDecimal.ONE.subtract(BAND)))
                .put("faceValue", 0)
                .put("qtyMultiplier", 1)
                .put("previousClose", listing.close())
                .put("previousOi", 0)
                .put("asmGsmVal", "")
                .put("exchangeName", FyersSymbols.exchangeName(listing))
                .put("symbolDesc", details(listing))
                .putNull("originalExpDate")
                .put("is_mtf_tradable", 0)
                .put("mtf_margin", 0)
                .put("stream", "");
    }

    private Reply asValues(List<Listing> listings) {
        String rows = listings.stream().map(this::line).collect(Collectors.joining());
        return new Reply(200, Map.of("Content-Type", "text/csv"), rows.getBytes(StandardCharsets.UTF_8));
    }

    private String line(Listing listing) {
        Listing underlying = underlying(listing);
        return String.join(
                        ",",
                        FyersSymbols.fyToken(listing),
                        details(listing),
                        Integer.toString(FyersSymbols.instrument(listing)),
                        listing.lot().toPlainString(),
                        listing.tick().toPlainString(),
                        "",
                        SESSION,
                        FyersTime.day(clock.instant()),
                        expiry(listing),
                        FyersSymbols.ticker(listing),
                        Integer.toString(FyersSymbols.exchange(listing)),
                        Integer.toString(FyersSymbols.segment(listing)),
                        Long.toString(listing.token()),
                        listing.expiry() == null ? listing.symbol() : listing.name(),
                        Long.toString(underlying.token()),
                        strike(listing).toPlainString(),
                        optionType(listing),
                        FyersSymbols.fyToken(underlying),
                        "None",
                        "0",
                        "0.0")
                + "\n";
    }

    private Listing underlying(Listing listing) {
        return listing.expiry() == null
                ? listing
                : symbols.all().values().stream()
                        .filter(one -> one.contract() == Listing.Contract.INDEX
                                && one.symbol().startsWith(listing.name()))
                        .findFirst()
                        .orElse(listing);
    }

    private static String group(Listing listing) {
        boolean cash = FyersSymbols.segment(listing) == FyersSymbols.CASH;
        return FyersSymbols.exchangeName(listing) + (cash ? "_CM" : "_FO");
    }

    private static String details(Listing listing) {
        LocalDate expiry = listing.expiry();
        if (expiry == null) {
            return listing.name();
        }
        String day = EXPIRY.format(expiry);
        return listing.isOption()
                ? day + " " + listing.strike().toPlainString() + " " + optionType(listing)
                : listing.name() + " " + day + " FUT";
    }

    static String optionType(Listing listing) {
        return switch (listing.contract()) {
            case CALL -> "CE";
            case PUT -> "PE";
            default -> "XX";
        };
    }

    static BigDecimal strike(Listing listing) {
        return listing.isOption() ? listing.strike() : BigDecimal.ONE.negate();
    }

    /** The end of trading on the last day, in seconds. */
    static String expiry(Listing listing) {
        LocalDate day = listing.expiry();
        return day == null
                ? ""
                : Long.toString(day.atTime(CLOSE).atZone(FyersTime.ZONE).toEpochSecond());
    }
}
