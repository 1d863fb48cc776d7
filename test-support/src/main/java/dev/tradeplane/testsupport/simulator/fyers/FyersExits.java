package dev.tradeplane.testsupport.simulator.fyers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.testsupport.simulator.dialect.Call;
import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.market.Market;
import dev.tradeplane.testsupport.simulator.market.Order;
import dev.tradeplane.testsupport.simulator.market.Position;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Leaving positions, and moving them between products. */
final class FyersExits {
    private static final int IN_TRANSIT = 201;
    private static final Set<String> NOT_CONVERTIBLE = Set.of("CNC", "CO", "BO", "MTF");

    private final Market market;
    private final FyersPortfolio portfolio;
    private final FyersOrders orders;

    FyersExits(Market market, FyersPortfolio portfolio, FyersOrders orders) {
        this.market = market;
        this.portfolio = portfolio;
        this.orders = orders;
    }

    /** Whoever names no position leaves all of them. An exit is an order like any other: it is only on its way. */
    Reply exit(Call call) {
        JsonNode wish = call.json();
        Set<String> asked = new HashSet<>();
        JsonNode ids = wish.path("id");
        (ids.isArray() ? ids : Json.array().add(ids.asText())).forEach(id -> asked.add(id.asText()));
        List<Position> leaving = market.positions().stream()
                .filter(position -> position.quantity().signum() != 0)
                .filter(position -> ids.isMissingNode() || asked.contains(portfolio.id(position)))
                .toList();
        if (wish.path("pending_orders_cancel").asInt() == 1) {
            cancelPending(asked, ids.isMissingNode());
        } else if (leaving.isEmpty()) {
            throw FyersError.UNKNOWN_APPLICATION.refused("There is no position to exit");
        }
        leaving.forEach(this::leave);
        return Reply.json(200, FyersError.success(IN_TRANSIT, "The exit is on its way. Please check the order book."));
    }

    /** The market does not move anything between products: that it was asked is enough. */
    Reply convert(Call call) {
        FyersRequest request = new FyersRequest(call.json());
        String id = request.required("symbol");
        request.required("convertTo");
        BigDecimal quantity = request.amount("convertQty");
        boolean held = market.positions().stream()
                .anyMatch(position -> portfolio.id(position).equals(id) || id.equals(withoutProduct(position)));
        if (!held) {
            throw FyersError.UNKNOWN_POSITION.refused("Invalid position id");
        }
        if (quantity == null || NOT_CONVERTIBLE.contains(request.required("convertFrom"))) {
            throw FyersError.invalid("The position cannot be converted.");
        }
        return Reply.json(200, FyersError.success(200, "Position converted").put("positionDetails", id));
    }

    private void leave(Position position) {
        String id = portfolio.id(position);
        orders.place(new FyersRequest(Json.object()
                .put("symbol", id.substring(0, id.length() - position.product().length() - 1))
                .put("qty", position.quantity().abs())
                .put("type", 2)
                .put("side", -position.quantity().signum())
                .put("productType", position.product())));
    }

    private void cancelPending(Set<String> asked, boolean all) {
        List<String> ids = market.positions().stream()
                .filter(position -> all || asked.contains(portfolio.id(position)))
                .map(Position::instrument)
                .toList();
        market.open().stream()
                .filter(order -> all || ids.contains(order.terms().instrument()))
                .map(Order::id)
                .forEach(market::cancel);
    }

    private String withoutProduct(Position position) {
        String id = portfolio.id(position);
        return id.substring(0, id.length() - position.product().length() - 1);
    }
}
