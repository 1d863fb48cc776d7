package dev.tradeplane.testsupport.simulator.alpaca;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.dialect.Call;
import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.dialect.Surroundings;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.market.Kind;
import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.Market;
import dev.tradeplane.testsupport.simulator.market.Position;
import dev.tradeplane.testsupport.simulator.market.Quote;
import dev.tradeplane.testsupport.simulator.market.Side;
import dev.tradeplane.testsupport.simulator.market.Terms;
import dev.tradeplane.testsupport.simulator.market.Validity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** What is held, and closing it. */
final class AlpacaPositions {
    private static final int PLACES = 9;

    private final Market market;
    private final AlpacaOrders orders;

    AlpacaPositions(Surroundings around, AlpacaOrders orders) {
        this.market = around.market();
        this.orders = orders;
    }

    Reply all(Call call) {
        ArrayNode shown = Json.array();
        held().forEach(position -> shown.add(shown(position)));
        return Reply.json(200, shown);
    }

    Reply one(Call call) {
        return Reply.json(200, shown(found(call)));
    }

    Reply close(Call call) {
        Position position = found(call);
        String quantity = call.query("qty");
        String percentage = call.query("percentage");
        BigDecimal whole = position.quantity().abs();
        BigDecimal part = percentage == null
                ? whole
                : whole.multiply(new BigDecimal(percentage)).movePointLeft(2).setScale(PLACES, RoundingMode.DOWN);
        return Reply.json(200, closing(position, quantity == null ? part : new BigDecimal(quantity)));
    }

    Reply closeAll(Call call) {
        if (Boolean.parseBoolean(String.valueOf(call.query("cancel_orders")).toLowerCase(Locale.ROOT))) {
            orders.cancelAll(call);
        }
        ArrayNode closed = Json.array();
        for (Position position : held()) {
            ObjectNode one = closed.addObject()
                    .put("symbol", AlpacaWords.positionSymbol(listing(position)))
                    .put("status", 200);
            one.set("body", closing(position, position.quantity().abs()));
        }
        return Reply.json(207, closed);
    }

    private ObjectNode closing(Position position, BigDecimal quantity) {
        if (quantity.compareTo(position.quantity().abs()) > 0) {
            throw AlpacaError.NOT_ALLOWED.refused("insufficient qty available for order (requested: "
                    + AlpacaWords.number(quantity) + ", available: "
                    + AlpacaWords.number(position.quantity().abs()) + ")");
        }
        Side side = position.quantity().signum() > 0 ? Side.SELL : Side.BUY;
        return orders.place(new Terms(
                position.instrument(),
                side,
                Kind.MARKET,
                quantity,
                null,
                null,
                null,
                Validity.DAY,
                AlpacaOrderReader.PRODUCT));
    }

    private ObjectNode shown(Position position) {
        Listing listing = listing(position);
        BigDecimal last = market.quote(position.instrument()).map(Quote::last).orElse(listing.close());
        BigDecimal cost = position.quantity().multiply(position.averagePrice());
        BigDecimal gain = position.unrealized(last);
        String part = cost.signum() == 0 ? "0" : AlpacaWords.number(gain.divide(cost.abs(), MathContext.DECIMAL32));
        return Json.object()
                .put("asset_id", AlpacaWords.assetId(listing))
                .put("symbol", AlpacaWords.positionSymbol(listing))
                .put("exchange", listing.exchange())
                .put("asset_class", AlpacaWords.assetClass(listing))
                .put("asset_marginable", true)
                .put("avg_entry_price", AlpacaWords.number(position.averagePrice()))
                .put("qty", AlpacaWords.number(position.quantity()))
                .put("qty_available", AlpacaWords.number(position.quantity()))
                .put("side", position.quantity().signum() > 0 ? "long" : "short")
                .put("market_value", AlpacaWords.number(position.quantity().multiply(last)))
                .put("cost_basis", AlpacaWords.number(cost))
                .put("unrealized_pl", AlpacaWords.number(gain))
                .put("unrealized_plpc", part)
                .put("unrealized_intraday_pl", AlpacaWords.number(gain))
                .put("unrealized_intraday_plpc", part)
                .put("current_price", AlpacaWords.number(last))
                .put("lastday_price", AlpacaWords.number(listing.close()))
                .put(
                        "change_today",
                        AlpacaWords.number(
                                last.subtract(listing.close()).divide(listing.close(), MathContext.DECIMAL32)));
    }

    private Position found(Call call) {
        return AlpacaWords.listing(market.listings(), call.parameter("symbol"))
                .flatMap(listing -> held().stream()
                        .filter(position -> position.instrument().equals(listing.instrument()))
                        .findFirst())
                .orElseThrow(() -> AlpacaError.NOT_FOUND.refused("position does not exist"));
    }

    private List<Position> held() {
        return market.positions().stream()
                .filter(position -> position.quantity().signum() != 0)
                .toList();
    }

    private Listing listing(Position position) {
        return market.listings().find(position.instrument()).orElseThrow();
    }
}
