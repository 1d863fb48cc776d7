package dev.tradeplane.broker.adapter.breeze;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.json.BrokerJson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Breeze names an instrument by: its own code for shares, and for contracts the parts they are made of. Written with
 * colons between them it is the symbol of our directory.
 *
 * @param right {@code call}, {@code put} or {@code others} for a future; empty for a share
 */
record BreezeSymbol(
        String exchange, String stockCode, @Nullable LocalDate expiry, String right, BigDecimal strike) {
    private static final int PARTS = 5;

    BreezeSymbol {
        strike = strike.signum() == 0 ? BigDecimal.ZERO : strike.stripTrailingZeros();
    }

    static BreezeSymbol share(String exchange, String stockCode) {
        return new BreezeSymbol(exchange, stockCode, null, "", BigDecimal.ZERO);
    }

    static BreezeSymbol parse(String symbol) {
        String[] parts = symbol.split(":", -1);
        return parts.length < PARTS
                ? share(parts[0], parts[1])
                : new BreezeSymbol(parts[0], parts[1], LocalDate.parse(parts[2]), parts[3], new BigDecimal(parts[4]));
    }

    /** As a book, a position or a quote shows it; throws IllegalArgumentException when parts are missing. */
    static BreezeSymbol of(JsonNode row) {
        String exchange = BrokerJson.required(row, "exchange_code").toUpperCase(Locale.ROOT);
        String code = BrokerJson.required(row, "stock_code");
        String expiry = BrokerJson.text(row, "expiry_date");
        if (expiry == null) {
            return share(exchange, code);
        }
        String right = Optional.ofNullable(BrokerJson.text(row, "right")).orElse("others");
        return new BreezeSymbol(
                exchange,
                code,
                BreezeTime.day(expiry),
                right.equals("*") ? "others" : right.toLowerCase(Locale.ROOT),
                BrokerJson.numberOrZero(row, "strike_price"));
    }

    String product() {
        return expiry == null ? "cash" : right.equals("others") ? "futures" : "options";
    }

    /** The fields that say in a request which contract is meant; a share needs none. */
    void putParts(Map<String, Object> body) {
        if (expiry != null) {
            body.put("expiry_date", expiry + "T06:00:00.000Z");
            body.put("right", right);
            body.put("strike_price", strike.toPlainString());
        }
    }

    @Override
    public String toString() {
        String share = exchange + ":" + stockCode;
        return expiry == null ? share : share + ":" + expiry + ":" + right + ":" + strike.toPlainString();
    }
}
