package dev.tradeplane.broker.adapter.breeze;

import dev.tradeplane.contracts.id.InstrumentId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Our names for what Breeze only gives parts of. Exchanges write a contract of a month by its month and one of a week by
 * its day, so the months have to be known first: futures are of months only.
 */
final class ExchangeNames {
    private static final Map<String, String> INDICES = Map.of(
            "NIFTY", "NIFTY",
            "CNXBAN", "BANKNIFTY",
            "NIFFIN", "FINNIFTY",
            "NIFSEL", "MIDCPNIFTY",
            "BSESEN", "SENSEX",
            "BANKEX", "BANKEX");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd", Locale.ROOT);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("yy", Locale.ROOT);
    private static final String LETTERS = "123456789OND";

    private final Map<String, TreeSet<LocalDate>> months = new HashMap<>();

    /** Learns which expiries of an underlying are of a month. */
    void learn(String stockCode, LocalDate expiryOfFuture) {
        months.computeIfAbsent(stockCode, code -> new TreeSet<>()).add(expiryOfFuture);
    }

    /** @param symbol as the exchange writes a share; Breeze has names of its own for the indices */
    static String underlying(String stockCode, String symbol) {
        return INDICES.getOrDefault(stockCode, symbol);
    }

    /** Empty for one we cannot write. */
    Optional<InstrumentId> contract(BreezeSymbol symbol, String underlying) {
        LocalDate expiry = symbol.expiry();
        if (expiry == null) {
            return share(symbol.exchange(), underlying);
        }
        String day = isOfMonth(symbol.stockCode(), expiry)
                ? MONTH.format(expiry).toUpperCase(Locale.ENGLISH)
                : YEAR.format(expiry) + LETTERS.charAt(expiry.getMonthValue() - 1) + DAY.format(expiry);
        String what = switch (symbol.right()) {
            case "call" -> written(symbol.strike()) + "CE";
            case "put" -> written(symbol.strike()) + "PE";
            default -> "FUT";
        };
        return share(symbol.exchange(), underlying + day + what);
    }

    static Optional<InstrumentId> share(String exchange, String symbol) {
        try {
            return Optional.of(InstrumentId.of(exchange + ":" + symbol));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Beyond the last future only contracts of months are listed. */
    private boolean isOfMonth(String stockCode, LocalDate expiry) {
        @Nullable TreeSet<LocalDate> known = months.get(stockCode);
        return known == null || known.contains(expiry) || expiry.isAfter(known.last());
    }

    private static String written(BigDecimal strike) {
        return strike.stripTrailingZeros().toPlainString();
    }
}
