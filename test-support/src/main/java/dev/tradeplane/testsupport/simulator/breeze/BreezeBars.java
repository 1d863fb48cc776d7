package dev.tradeplane.testsupport.simulator.breeze;

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
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Bars, by the old call and the new. The market keeps none: each is as the price is now. */
final class BreezeBars {
    private static final int MOST = 1000;

    private final Market market;
    private final BreezeContracts contracts;
    private final BreezeSession session;

    BreezeBars(Surroundings around, BreezeContracts contracts, BreezeSession session) {
        this.market = around.market();
        this.contracts = contracts;
        this.session = session;
    }

    Reply signed(Call call) {
        return bars(new BreezeFields(call.json()));
    }

    /** Asked for in the query, where the exchange has another name; without a signature. */
    Reply unsigned(Call call) {
        Optional<Reply> refused = session.admitUnsigned(call);
        if (refused.isPresent()) {
            return refused.get();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        call.query().forEach((name, values) -> fields.put(name, values.getFirst()));
        fields.put("exchange_code", fields.getOrDefault("exch_code", ""));
        return bars(BreezeFields.of(fields));
    }

    private Reply bars(BreezeFields fields) {
        Listing listing = contracts.find(fields).orElseThrow(() -> BreezeEnvelope.refused(BreezeEnvelope.NO_DATA));
        Instant at = moment(fields, "from_date");
        Instant until = moment(fields, "to_date");
        Duration step = step(fields.word("interval"));
        ArrayNode bars = Json.array();
        for (; !at.isAfter(until) && bars.size() < MOST; at = at.plus(step)) {
            bars.add(bar(listing, at));
        }
        return BreezeEnvelope.success(bars);
    }

    private ObjectNode bar(Listing listing, Instant at) {
        Optional<Quote> quote = market.quote(listing.instrument());
        ObjectNode bar = Json.object()
                .put("datetime", BreezeTime.bar(at))
                .put("stock_code", BreezeContracts.code(listing))
                .put("exchange_code", listing.exchange())
                .put("product_type", BreezeContracts.product(listing));
        BreezeOrderView.parts(bar, listing, null);
        return bar.put("open", quote.map(Quote::open).orElse(listing.close()))
                .put("high", quote.map(Quote::high).orElse(listing.close()))
                .put("low", quote.map(Quote::low).orElse(listing.close()))
                .put("close", quote.map(Quote::last).orElse(listing.close()))
                .put("volume", quote.map(Quote::volume).orElse(BigDecimal.ZERO))
                .put("open_interest", 0)
                .put("count", 0);
    }

    /** Indian wall time that calls itself UTC: UNCONFIRMED. */
    private static Instant moment(BreezeFields fields, String name) {
        try {
            return OffsetDateTime.parse(fields.required(name))
                    .toLocalDateTime()
                    .atZone(BreezeTime.ZONE)
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw BreezeEnvelope.refused(name + " is not a date");
        }
    }

    private static Duration step(String interval) {
        return switch (interval) {
            case "1second" -> Duration.ofSeconds(1);
            case "minute", "1minute" -> Duration.ofMinutes(1);
            case "5minute" -> Duration.ofMinutes(5);
            case "30minute" -> Duration.ofMinutes(30);
            case "day", "1day" -> Duration.ofDays(1);
            default -> throw BreezeEnvelope.refused("Interval is not known");
        };
    }
}
