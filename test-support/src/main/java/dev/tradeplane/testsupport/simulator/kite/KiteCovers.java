package dev.tradeplane.testsupport.simulator.kite;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.dialect.Call;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.market.Kind;
import dev.tradeplane.testsupport.simulator.market.Market;
import dev.tradeplane.testsupport.simulator.market.Order;
import dev.tradeplane.testsupport.simulator.market.Placement;
import dev.tradeplane.testsupport.simulator.market.Quote;
import dev.tradeplane.testsupport.simulator.market.Side;
import dev.tradeplane.testsupport.simulator.market.Terms;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cover orders: an entry, and a stop that works once it is filled. Not documented, and so not sure: the words of the
 * refusals, that the stop has the tag of its entry, and that it works for a part once the rest of the entry is canceled.
 */
final class KiteCovers {
    static final String VARIETY = "co";

    private static final Set<String> ENTRIES = Set.of("MARKET", "LIMIT");

    private final Market market;
    private final KiteOrderIds ids;

    KiteCovers(Market market, KiteOrderIds ids) {
        this.market = market;
        this.ids = ids;
    }

    ObjectNode place(Terms terms, KiteForm form, Map<String, String> words) {
        BigDecimal trigger = form.amount("trigger_price");
        if (trigger == null) {
            throw KiteError.badInput("Trigger price is required for cover orders.");
        }
        check(terms, form, trigger);
        String tag = form.fields().get("tag");
        Order entry = market.receive(ids.next(), Placement.alone(tag, words), terms);
        Placement leg =
                new Placement(tag, entry.id(), null, Map.of("variety", VARIETY, "order_type", "SL-M")).alsoForPart();
        market.receive(ids.next(), leg, stop(terms, trigger));
        return Json.object().put("order_id", entry.id());
    }

    /** Whether it is the stop of a cover order. */
    static boolean isStop(Order order) {
        return order.placement().word("variety").equals(VARIETY)
                && order.placement().entry() != null;
    }

    /** Nothing but its trigger can be changed. */
    static void checkChange(Order stop, KiteForm form) {
        if (!form.or("parent_order_id", "").equals(stop.placement().entry())) {
            throw KiteError.badInput("Invalid `parent_order_id`.");
        }
        BigDecimal quantity = form.amount("quantity");
        if (quantity != null && quantity.compareTo(stop.terms().quantity()) != 0) {
            throw KiteError.badInput("Quantity of the second leg cannot be modified.");
        }
    }

    /** Who names the entry leaves the position; who does not cancels the stop alone, and the position stays without. */
    boolean cancel(Order stop, Call call) {
        @Nullable String entry = call.query("parent_order_id");
        if (entry == null) {
            return market.cancel(stop.id());
        }
        if (!entry.equals(stop.placement().entry())) {
            throw KiteError.badInput("Invalid `parent_order_id`.");
        }
        return market.amend(stop.id(), terms -> terms.withKind(Kind.MARKET).withTrigger(null));
    }

    private void check(Terms terms, KiteForm form, BigDecimal trigger) {
        if (!ENTRIES.contains(form.required("order_type"))) {
            throw KiteError.badInput("Cover orders are MARKET or LIMIT orders.");
        }
        if (!terms.product().equals("MIS")) {
            throw KiteError.badInput("Cover orders are allowed for the product MIS only.");
        }
        BigDecimal limit = terms.limit();
        BigDecimal from = limit != null
                ? limit
                : market.quote(terms.instrument()).map(Quote::last).orElse(trigger);
        int above = trigger.compareTo(from);
        if (terms.side() == Side.BUY ? above >= 0 : above <= 0) {
            throw KiteError.badInput("Trigger price of a cover order is out of range.");
        }
    }

    private static Terms stop(Terms entry, BigDecimal trigger) {
        return new Terms(
                entry.instrument(),
                entry.side().opposite(),
                Kind.STOP,
                entry.quantity(),
                null,
                trigger,
                null,
                entry.validity(),
                entry.product());
    }
}
