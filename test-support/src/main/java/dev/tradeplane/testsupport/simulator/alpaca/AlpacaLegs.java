package dev.tradeplane.testsupport.simulator.alpaca;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.testsupport.simulator.market.Kind;
import dev.tradeplane.testsupport.simulator.market.Side;
import dev.tradeplane.testsupport.simulator.market.Terms;
import dev.tradeplane.testsupport.simulator.market.Validity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An order and what belongs to it, by its class: a bracket is an entry with a target and a stop; an OCO is a target that
 * is the order itself, and a stop; an OTO is an entry with one of the two.
 *
 * @param rivals whether the exits end each other
 * @param exits beside the order itself
 */
record AlpacaLegs(String orderClass, boolean rivals, List<Terms> exits) {
    private static final Set<String> CLASSES = Set.of("", "simple", "bracket", "oco", "oto");
    private static final BigDecimal CENT = new BigDecimal("0.01");

    AlpacaLegs {
        exits = List.copyOf(exits);
    }

    /** Whether the exits wait until the order itself is filled. */
    boolean waitForEntry() {
        return !orderClass.equals("oco");
    }

    static AlpacaLegs read(JsonNode order, Terms terms) {
        String orderClass = order.path("order_class").asText("");
        if (!CLASSES.contains(orderClass)) {
            throw AlpacaError.UNPROCESSABLE.refused("invalid order_class");
        }
        JsonNode target = order.path("take_profit");
        JsonNode stop = order.path("stop_loss");
        if (orderClass.isEmpty() || orderClass.equals("simple")) {
            return new AlpacaLegs("", false, List.of());
        }
        if (terms.validity() != Validity.DAY && terms.validity() != Validity.GTC) {
            throw AlpacaError.UNPROCESSABLE.refused("advanced orders must have time_in_force day or gtc");
        }
        return switch (orderClass) {
            case "bracket" -> bracket(terms, target, stop);
            case "oco" -> oco(terms, stop);
            default -> oto(terms, target, stop);
        };
    }

    private static AlpacaLegs bracket(Terms terms, JsonNode target, JsonNode stop) {
        Terms targetExit = target(terms, target);
        Terms stopExit = stop(terms, terms.side().opposite(), stop);
        checkSides(terms.side(), targetExit.limit(), stopExit.trigger());
        checkBase(terms, stopExit.trigger());
        return new AlpacaLegs("bracket", true, List.of(targetExit, stopExit));
    }

    private static AlpacaLegs oco(Terms terms, JsonNode stop) {
        if (terms.kind() != Kind.LIMIT) {
            throw AlpacaError.UNPROCESSABLE.refused("oco orders must be limit orders");
        }
        Terms exit = stop(terms, terms.side(), stop);
        checkSides(terms.side().opposite(), terms.limit(), exit.trigger());
        return new AlpacaLegs("oco", true, List.of(exit));
    }

    private static AlpacaLegs oto(Terms terms, JsonNode target, JsonNode stop) {
        List<Terms> exits = new ArrayList<>();
        if (target.isObject()) {
            exits.add(target(terms, target));
        }
        if (stop.isObject()) {
            exits.add(stop(terms, terms.side().opposite(), stop));
        }
        if (exits.size() != 1) {
            throw AlpacaError.UNPROCESSABLE.refused("oto orders require one of take_profit and stop_loss");
        }
        return new AlpacaLegs("oto", false, exits);
    }

    private static Terms target(Terms entry, JsonNode target) {
        return exit(entry, entry.side().opposite(), Kind.LIMIT, AlpacaOrderReader.price(target, "limit_price"), null);
    }

    private static Terms stop(Terms entry, Side side, JsonNode stop) {
        BigDecimal limit = stop.hasNonNull("limit_price") ? AlpacaOrderReader.price(stop, "limit_price") : null;
        Kind kind = limit == null ? Kind.STOP : Kind.STOP_LIMIT;
        return exit(entry, side, kind, limit, AlpacaOrderReader.price(stop, "stop_price"));
    }

    private static Terms exit(
            Terms entry, Side side, Kind kind, @Nullable BigDecimal limit, @Nullable BigDecimal trigger) {
        return new Terms(
                entry.instrument(),
                side,
                kind,
                entry.quantity(),
                limit,
                trigger,
                null,
                entry.validity(),
                entry.product());
    }

    private static void checkSides(Side entry, @Nullable BigDecimal target, @Nullable BigDecimal stop) {
        if (target == null || stop == null) {
            throw AlpacaError.UNPROCESSABLE.refused("take_profit.limit_price and stop_loss.stop_price are required");
        }
        boolean right = entry == Side.BUY ? target.compareTo(stop) > 0 : target.compareTo(stop) < 0;
        if (!right) {
            throw AlpacaError.UNPROCESSABLE.refused(
                    "take_profit.limit_price must be " + (entry == Side.BUY ? ">" : "<") + " stop_loss.stop_price");
        }
    }

    private static void checkBase(Terms entry, @Nullable BigDecimal stop) {
        BigDecimal base = entry.limit();
        if (base == null || stop == null) {
            return;
        }
        BigDecimal distance = entry.side() == Side.BUY ? base.subtract(stop) : stop.subtract(base);
        if (distance.compareTo(CENT) < 0) {
            throw AlpacaError.UNPROCESSABLE.refused("stop_loss.stop_price must be "
                    + (entry.side() == Side.BUY ? "<= base_price - 0.01" : ">= base_price + 0.01"));
        }
    }
}
