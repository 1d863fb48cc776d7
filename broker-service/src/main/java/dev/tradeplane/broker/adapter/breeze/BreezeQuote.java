package dev.tradeplane.broker.adapter.breeze;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.json.BrokerJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * The last price of one instrument, and the band its price has to stay in today.
 *
 * @param at when it traded last
 */
record BreezeQuote(BigDecimal last, BigDecimal lower, BigDecimal upper, Instant at) {
    /** Of the row of its exchange: a share is shown on all that have it. Empty where there is no price. */
    static Optional<BreezeQuote> of(JsonNode rows, String exchange) {
        for (JsonNode row : rows) {
            BigDecimal last = BrokerJson.numberOrZero(row, "ltp");
            String at = BrokerJson.text(row, "ltt");
            if (row.path("exchange_code").asText("").equalsIgnoreCase(exchange) && last.signum() > 0 && at != null) {
                return Optional.of(new BreezeQuote(
                        last,
                        BrokerJson.numberOrZero(row, "lower_circuit"),
                        BrokerJson.numberOrZero(row, "upper_circuit"),
                        BreezeTime.moment(at)));
            }
        }
        return Optional.empty();
    }

    /** Without a band no limit can be found inside it. */
    boolean hasBand() {
        return lower.signum() > 0 && upper.compareTo(lower) > 0;
    }
}
