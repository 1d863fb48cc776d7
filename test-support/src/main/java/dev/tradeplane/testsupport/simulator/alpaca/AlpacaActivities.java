package dev.tradeplane.testsupport.simulator.alpaca;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.dialect.Call;
import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.market.Book;
import dev.tradeplane.testsupport.simulator.market.Fill;
import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.Listings;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened in the account, a page at a time: here it is fills alone. */
final class AlpacaActivities {
    private static final int PAGE = 100;

    private final Listings listings;

    AlpacaActivities(Listings listings) {
        this.listings = listings;
    }

    Reply fills(Call call) {
        Book book = call.book();
        Map<String, BigDecimal> done = new HashMap<>();
        List<ObjectNode> told = new ArrayList<>();
        Instant after = moment(call.query("after"));
        for (Fill fill : book.fills()) {
            BigDecimal sofar = done.merge(fill.orderId(), fill.quantity(), BigDecimal::add);
            if (fill.at().isAfter(after)) {
                BigDecimal whole =
                        book.order(fill.orderId()).orElseThrow().terms().quantity();
                told.add(shown(fill, sofar, whole));
            }
        }
        return Reply.json(200, page(call, "asc".equals(call.query("direction")) ? told : told.reversed()));
    }

    /** The id of the last one seen is the token of the next page. */
    private static ArrayNode page(Call call, List<ObjectNode> told) {
        String size = call.query("page_size");
        String token = call.query("page_token");
        int most = size == null ? PAGE : Math.min(PAGE, Integer.parseInt(size));
        ArrayNode page = Json.array();
        boolean begun = token == null;
        for (ObjectNode one : told) {
            if (begun && page.size() < most) {
                page.add(one);
            }
            begun |= one.path("id").asText().equals(token);
        }
        return page;
    }

    private ObjectNode shown(Fill fill, BigDecimal sofar, BigDecimal whole) {
        Listing listing = listings.find(fill.instrument()).orElseThrow();
        boolean last = sofar.compareTo(whole) >= 0;
        return Json.object()
                .put("id", fill.at().toEpochMilli() + "::" + AlpacaWords.uuid("fill " + fill.id()))
                .put("activity_type", "FILL")
                .put("transaction_time", fill.at().toString())
                .put("type", last ? "fill" : "partial_fill")
                .put("price", AlpacaWords.number(fill.price()))
                .put("qty", AlpacaWords.number(fill.quantity()))
                .put("side", fill.side().name().toLowerCase(Locale.ROOT))
                .put("symbol", listing.symbol())
                .put("leaves_qty", AlpacaWords.number(whole.subtract(sofar)))
                .put("cum_qty", AlpacaWords.number(sofar))
                .put("order_status", last ? "filled" : "partially_filled")
                .put("order_id", fill.orderId());
    }

    private static Instant moment(@Nullable String text) {
        return text == null ? Instant.MIN : OffsetDateTime.parse(text).toInstant();
    }
}
