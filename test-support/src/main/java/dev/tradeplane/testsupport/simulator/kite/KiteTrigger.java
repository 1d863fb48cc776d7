package dev.tradeplane.testsupport.simulator.kite;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A trigger the broker keeps (GTT).
 *
 * @param condition as it was sent
 * @param orders one for each trigger value
 * @param fired which of the orders was placed; -1 while none was
 * @param result what placing it said; missing while none was
 */
record KiteTrigger(
        long id,
        String type,
        JsonNode condition,
        JsonNode orders,
        String status,
        Instant createdAt,
        Instant updatedAt,
        int fired,
        JsonNode result) {

    String instrument() {
        return condition.path("exchange").asText() + ":"
                + condition.path("tradingsymbol").asText();
    }

    /** The order a price sets off: below the lower value the first, above the upper one the last. */
    OptionalInt reachedBy(BigDecimal last) {
        List<BigDecimal> values = values();
        boolean single = values.size() == 1;
        BigDecimal first = values.getFirst();
        boolean waitsBelow = !single || first.compareTo(lastWhenPlaced()) <= 0;
        if (waitsBelow && last.compareTo(first) <= 0) {
            return OptionalInt.of(0);
        }
        boolean reached = last.compareTo(values.getLast()) >= 0 && !(single && waitsBelow);
        return reached ? OptionalInt.of(values.size() - 1) : OptionalInt.empty();
    }

    List<BigDecimal> values() {
        List<BigDecimal> values = new ArrayList<>();
        condition.path("trigger_values").forEach(value -> values.add(value.decimalValue()));
        return values;
    }

    BigDecimal lastWhenPlaced() {
        return condition.path("last_price").decimalValue();
    }

    KiteTrigger edited(KiteTrigger other, Instant at) {
        return new KiteTrigger(id, other.type, other.condition, other.orders, status, createdAt, at, fired, result);
    }

    KiteTrigger ended(String word, int order, JsonNode said, Instant at) {
        return new KiteTrigger(id, type, condition, orders, word, createdAt, at, order, said);
    }
}
