package dev.tradeplane.testsupport.simulator.fyers;

import dev.tradeplane.testsupport.simulator.market.Kind;
import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.Market;
import dev.tradeplane.testsupport.simulator.market.Order;
import dev.tradeplane.testsupport.simulator.market.Placement;
import dev.tradeplane.testsupport.simulator.market.Side;
import dev.tradeplane.testsupport.simulator.market.Terms;
import dev.tradeplane.testsupport.simulator.market.Validity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The stop and the target an order brings along, as distances from its price: of bracket and cover orders, and of any
 * other since the client offers it. What the server does for the others, and what it calls their ids, is not known.
 */
final class FyersLegs {
    private static final int PERCENT = 2;

    private final Market market;
    private final FyersOrderIds ids;

    FyersLegs(Market market, FyersOrderIds ids) {
        this.market = market;
        this.ids = ids;
    }

    /** Takes an order, and its legs, which wait until it is filled. */
    Order receive(Placement placement, Terms terms, FyersRequest request, Listing listing) {
        BigDecimal target = request.amount("takeProfit");
        BigDecimal stop = request.amount("stopLoss");
        check(terms.product(), target, stop);
        String base = ids.next();
        if (target == null && stop == null) {
            return market.receive(base, placement, terms);
        }
        String mark = terms.product().equals("CO") ? "-CO-" : "-BO-";
        Order entry = market.receive(base + mark + 1, placement, terms);
        boolean percent = request.text("legType", "1").equals(Integer.toString(PERCENT));
        int away = terms.side() == Side.BUY ? 1 : -1;
        BigDecimal price = reference(terms, listing);
        Placement leg = new Placement(
                null, entry.id(), entry.id(), Map.of("parent", entry.id(), "source", FyersOrderView.source(entry)));
        Terms exit = exit(terms);
        if (stop != null) {
            BigDecimal trigger = moved(price, stop, percent, -away, listing);
            market.receive(base + mark + 2, leg, exit.withKind(Kind.STOP).withTrigger(trigger));
        }
        if (target != null) {
            market.receive(base + mark + 3, leg, exit.withLimit(moved(price, target, percent, away, listing)));
        }
        return entry;
    }

    private static Terms exit(Terms terms) {
        return new Terms(
                terms.instrument(),
                terms.side().opposite(),
                Kind.LIMIT,
                terms.quantity(),
                null,
                null,
                null,
                Validity.DAY,
                terms.product());
    }

    private static BigDecimal reference(Terms terms, Listing listing) {
        BigDecimal limit = terms.limit();
        BigDecimal trigger = terms.trigger();
        return limit != null ? limit : trigger != null ? trigger : listing.close();
    }

    private static void check(String product, @Nullable BigDecimal target, @Nullable BigDecimal stop) {
        if (stop == null && (product.equals("BO") || product.equals("CO"))) {
            throw FyersError.invalid("stopLoss is required for this productType.");
        }
        if (target == null && product.equals("BO")) {
            throw FyersError.invalid("takeProfit is required for this productType.");
        }
    }

    private static BigDecimal moved(
            BigDecimal price, BigDecimal offset, boolean percent, int direction, Listing listing) {
        BigDecimal gap = percent ? price.multiply(offset).movePointLeft(2) : offset;
        return price.add(gap.multiply(BigDecimal.valueOf(direction)))
                .divide(listing.tick(), 0, RoundingMode.HALF_UP)
                .multiply(listing.tick());
    }
}
