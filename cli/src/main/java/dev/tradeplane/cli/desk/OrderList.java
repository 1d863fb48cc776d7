package dev.tradeplane.cli.desk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.cli.gateway.Gateway;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Orders read page by page.
 *
 * @param more whether the gateway has older ones
 */
record OrderList(List<JsonNode> orders, boolean more) {
    private static final int PAGE = 500;

    OrderList {
        orders = List.copyOf(orders);
    }

    static OrderList read(Gateway gateway, Map<String, String> filters, int limit) {
        List<JsonNode> orders = new ArrayList<>();
        Map<String, String> query = new LinkedHashMap<>(filters);
        while (true) {
            query.put("limit", Integer.toString(Math.min(PAGE, limit - orders.size())));
            JsonNode page = gateway.orders(query);
            page.path("items").forEach(orders::add);
            boolean more = page.hasNonNull("next");
            if (!more || orders.size() >= limit) {
                return new OrderList(orders, more);
            }
            query.put("cursor", page.path("next").asText());
        }
    }
}
