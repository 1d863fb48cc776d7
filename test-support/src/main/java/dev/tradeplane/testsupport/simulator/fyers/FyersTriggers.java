package dev.tradeplane.testsupport.simulator.fyers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.dialect.Call;
import dev.tradeplane.testsupport.simulator.dialect.RefusedException;
import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.dialect.Surroundings;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.Quote;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** GTT: orders that wait at the broker for a price. */
final class FyersTriggers {
    private static final Set<String> PRODUCTS = Set.of("CNC", "MARGIN", "MTF");

    private final FyersOrders orders;
    private final FyersOrderReader reader;
    private final FyersOrderIds ids;
    private final Clock clock;
    private final Map<String, FyersTrigger> triggers = new LinkedHashMap<>();

    FyersTriggers(Surroundings around, FyersSymbols symbols, FyersOrders orders, FyersOrderIds ids) {
        this.orders = orders;
        this.reader = new FyersOrderReader(around.market(), symbols);
        this.ids = ids;
        this.clock = around.clock();
    }

    Reply place(Call call) {
        JsonNode wish = call.json();
        BigDecimal last = check(wish);
        FyersTrigger trigger = new FyersTrigger(ids.next(), wish, last, FyersTrigger.PENDING, "", clock.instant());
        triggers.put(trigger.id(), trigger);
        return said(1101, trigger);
    }

    Reply modify(Call call) {
        FyersTrigger old = pending(call);
        ObjectNode wish = old.wish().deepCopy();
        call.json().path("orderInfo").properties().forEach(leg -> {
            ObjectNode info = (ObjectNode) wish.path("orderInfo");
            info.set(leg.getKey(), leg.getValue());
        });
        check(wish);
        triggers.put(old.id(), old.asking(wish));
        return said(1102, old);
    }

    Reply cancel(Call call) {
        FyersTrigger old = pending(call);
        triggers.put(old.id(), old.ended(FyersTrigger.CANCELED, ""));
        return said(1103, old);
    }

    Reply book(Call call) {
        ArrayNode rows = Json.array();
        triggers.values().forEach(trigger -> rows.add(shown(trigger)));
        ObjectNode shown = FyersError.success();
        shown.set("orderBook", rows);
        return Reply.json(200, shown);
    }

    /** A price moved: what it reaches becomes an ordinary limit order, which may well be rejected. */
    void priced(Quote quote) {
        for (FyersTrigger trigger : List.copyOf(triggers.values())) {
            boolean concerned =
                    trigger.status() == FyersTrigger.PENDING && listing(trigger).equals(quote.listing());
            if (concerned) {
                trigger.reachedBy(quote.last()).ifPresent(leg -> fire(trigger, leg));
            }
        }
    }

    private void fire(FyersTrigger trigger, JsonNode leg) {
        ObjectNode order = Json.object();
        order.set("symbol", trigger.wish().path("symbol"));
        order.set("side", trigger.wish().path("side"));
        order.set("productType", trigger.wish().path("productType"));
        order.set("qty", leg.path("qty"));
        order.set("limitPrice", leg.path("price"));
        order.put("type", 1);
        try {
            orders.place(new FyersRequest(order));
            triggers.put(trigger.id(), trigger.ended(FyersTrigger.FIRED, ""));
        } catch (RefusedException refused) {
            String reason = Json.read(refused.reply().text()).path("message").asText();
            triggers.put(trigger.id(), trigger.ended(FyersTrigger.FAILED, reason));
        }
    }

    /** The last price, which an OCO must have between its legs. */
    private BigDecimal check(JsonNode wish) {
        FyersRequest request = new FyersRequest(wish);
        BigDecimal last = reader.last(reader.listing(request.required("symbol")));
        FyersTrigger trigger = new FyersTrigger("", wish, last, FyersTrigger.PENDING, "", clock.instant());
        if (!PRODUCTS.contains(request.required("productType"))
                || trigger.trigger(1).signum() <= 0) {
            throw FyersError.invalid("A GTT needs leg1, and is CNC, MARGIN or MTF.");
        }
        boolean around =
                trigger.trigger(1).compareTo(last) > 0 && trigger.trigger(2).compareTo(last) < 0;
        if (trigger.isPair() && !around) {
            throw FyersError.invalid("leg1 has to be above the last price, and leg2 below.");
        }
        return last;
    }

    private ObjectNode shown(FyersTrigger trigger) {
        Listing listing = listing(trigger);
        JsonNode wish = trigger.wish();
        ObjectNode row = Json.object()
                .put("clientId", FyersSession.USER)
                .put("exchange", FyersSymbols.exchange(listing))
                .put("fy_token", FyersSymbols.fyToken(listing))
                .put("id_fyers", "fy-" + trigger.id())
                .put("id", trigger.id())
                .put("instrument", FyersSymbols.instrument(listing))
                .put("lot_size", listing.lot())
                .put("ord_status", trigger.status())
                .put("gtt_oco_ind", trigger.isPair() ? 2 : 1)
                .put("oms_msg", trigger.message())
                .put("report_type", "")
                .put("segment", FyersSymbols.segment(listing))
                .put("create_time", FyersTime.order(trigger.createdAt()))
                .put("create_time_epoch", trigger.createdAt().getEpochSecond())
                .put("ltp", reader.last(listing));
        row.set("symbol", wish.path("symbol"));
        row.set("product_type", wish.path("productType"));
        row.set("tran_side", wish.path("side"));
        leg(row, trigger, 1, "");
        leg(row, trigger, 2, "2");
        return row;
    }

    private static void leg(ObjectNode row, FyersTrigger trigger, int number, String mark) {
        JsonNode leg = trigger.leg(number);
        row.put("price" + mark + "_limit", leg.path("price").decimalValue())
                .put("price" + mark + "_trigger", leg.path("triggerPrice").decimalValue())
                .put("qty" + mark, leg.path("qty").decimalValue());
    }

    private Listing listing(FyersTrigger trigger) {
        return reader.listing(trigger.wish().path("symbol").asText());
    }

    private FyersTrigger pending(Call call) {
        FyersTrigger trigger = triggers.get(new FyersRequest(call.json()).required("id"));
        if (trigger == null) {
            throw FyersError.UNKNOWN_ORDER.refused("Invalid order id");
        }
        if (trigger.status() != FyersTrigger.PENDING) {
            throw FyersError.invalid("The order is not in a pending state.");
        }
        return trigger;
    }

    private static Reply said(int code, FyersTrigger trigger) {
        return Reply.json(200, FyersError.success(code, "Done").put("id", trigger.id()));
    }
}
