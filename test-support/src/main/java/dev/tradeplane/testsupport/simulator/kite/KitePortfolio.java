package dev.tradeplane.testsupport.simulator.kite;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.dialect.Call;
import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.dialect.Surroundings;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.market.Funds;
import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.Market;
import dev.tradeplane.testsupport.simulator.market.Position;
import dev.tradeplane.testsupport.simulator.market.Quote;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The user, the money, what is held. */
final class KitePortfolio {
    private static final int PLACES = 4;

    private final Market market;

    KitePortfolio(Surroundings around) {
        this.market = around.market();
    }

    Reply profile(Call call) {
        return KiteError.success(KiteSession.user());
    }

    Reply margins(Call call) {
        ObjectNode both = Json.object();
        both.set("equity", segment(market.funds()));
        both.set("commodity", segment(new Funds(BigDecimal.ZERO, BigDecimal.ZERO)));
        String asked = call.parameter("segment");
        if (asked.isEmpty()) {
            return KiteError.success(both);
        }
        if (!both.has(asked)) {
            throw KiteError.badInput("Invalid segment.");
        }
        return KiteError.success(both.get(asked));
    }

    Reply positions(Call call) {
        ArrayNode shown = Json.array();
        market.positions().forEach(position -> shown.add(position(position)));
        ObjectNode both = Json.object();
        both.set("net", shown);
        both.set("day", shown);
        return KiteError.success(both);
    }

    /** The market has no products to move positions between; that it was asked is enough. */
    Reply convert(Call call) {
        KiteForm form = new KiteForm(call.form());
        List.of("exchange", "tradingsymbol", "transaction_type", "quantity", "old_product", "new_product")
                .forEach(form::required);
        return KiteError.success(true);
    }

    /** Nothing was ever delivered here: the account began with money alone. */
    Reply holdings(Call call) {
        return KiteError.success(List.of());
    }

    private ObjectNode position(Position position) {
        Listing listing = market.listings().find(position.instrument()).orElseThrow();
        BigDecimal last = market.quote(position.instrument()).map(Quote::last).orElse(listing.close());
        BigDecimal gain = position.realized().add(position.unrealized(last));
        ObjectNode shown = Json.object()
                .put("tradingsymbol", listing.symbol())
                .put("exchange", listing.exchange())
                .put("instrument_token", KiteTokens.of(listing))
                .put("product", position.product())
                .put("quantity", position.quantity())
                .put("overnight_quantity", 0)
                .put("multiplier", 1)
                .put("average_price", rounded(position.averagePrice()))
                .put("close_price", 0)
                .put("last_price", last)
                .put("value", position.soldValue().subtract(position.boughtValue()))
                .put("pnl", rounded(gain))
                .put("m2m", rounded(gain))
                .put("unrealised", rounded(position.unrealized(last)))
                .put("realised", rounded(position.realized()));
        side(shown, "buy", position.bought(), position.boughtValue());
        side(shown, "sell", position.sold(), position.soldValue());
        return shown;
    }

    private static void side(ObjectNode shown, String side, BigDecimal quantity, BigDecimal value) {
        BigDecimal price =
                quantity.signum() == 0 ? BigDecimal.ZERO : value.divide(quantity, PLACES, RoundingMode.HALF_UP);
        shown.put(side + "_quantity", quantity)
                .put(side + "_price", price)
                .put(side + "_value", value)
                .put(side + "_m2m", value)
                .put("day_" + side + "_quantity", quantity)
                .put("day_" + side + "_price", price)
                .put("day_" + side + "_value", value);
    }

    private static ObjectNode segment(Funds funds) {
        ObjectNode shown = Json.object().put("enabled", true).put("net", funds.available());
        shown.set(
                "available",
                zeros("adhoc_margin", "collateral", "intraday_payin")
                        .put("cash", funds.cash())
                        .put("opening_balance", funds.cash())
                        .put("live_balance", funds.available()));
        shown.set(
                "utilised",
                zeros(
                                "exposure",
                                "m2m_realised",
                                "m2m_unrealised",
                                "option_premium",
                                "payout",
                                "span",
                                "holding_sales",
                                "turnover",
                                "liquid_collateral",
                                "stock_collateral",
                                "delivery")
                        .put("debits", funds.held()));
        return shown;
    }

    private static ObjectNode zeros(String... names) {
        ObjectNode zeros = Json.object();
        for (String name : names) {
            zeros.put(name, 0);
        }
        return zeros;
    }

    private static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
