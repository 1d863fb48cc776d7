package dev.tradeplane.cli.desk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.cli.terminal.Table;
import java.util.List;

/** One line an order. */
final class OrderTable {
    private static final List<String> HEADER =
            List.of("ID", "CREATED", "INSTRUMENT", "SIDE", "QUANTITY", "FILLED", "TYPE", "STATE", "REASON");

    private OrderTable() {}

    static Table of(List<JsonNode> orders) {
        return new Table(HEADER, orders.stream().map(OrderTable::row).toList());
    }

    private static List<String> row(JsonNode order) {
        return List.of(
                text(order, "id"),
                seconds(text(order, "createdAt")),
                text(order, "instrument"),
                text(order, "side"),
                text(order, "quantity"),
                text(order, "filledQuantity"),
                type(order),
                text(order, "state"),
                reason(order.path("reason")));
    }

    private static String type(JsonNode order) {
        return order.hasNonNull("limitPrice")
                ? text(order, "type") + " " + text(order, "limitPrice")
                : text(order, "type");
    }

    private static String reason(JsonNode reason) {
        return reason.isObject() ? text(reason, "code") + ": " + text(reason, "message") : "";
    }

    private static String text(JsonNode order, String field) {
        return order.path(field).asText("-");
    }

    private static String seconds(String time) {
        return time.replaceFirst("\\.\\d+Z$", "Z");
    }
}
