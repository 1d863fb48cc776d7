package dev.tradeplane.testsupport.simulator.fyers;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.dialect.Call;
import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.market.Funds;
import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.Market;
import dev.tradeplane.testsupport.simulator.market.Position;
import dev.tradeplane.testsupport.simulator.market.Quote;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The user, the money, what is held. */
final class FyersPortfolio {
    private static final int PLACES = 4;

    private final Market market;
    private final FyersSymbols symbols;

    FyersPortfolio(Market market, FyersSymbols symbols) {
        this.market = market;
        this.symbols = symbols;
    }

    Reply profile(Call call) {
        ObjectNode shown = FyersError.success();
        shown.set(
                "data",
                Json.object()
                        .put("name", "Simulated Trader")
                        .put("display_name", "")
                        .put("image", "")
                        .put("fy_id", FyersSession.USER)
                        .put("email_id", "trader@example.com")
                        .put("PAN", "")
                        .put("pin_change_date", "")
                        .put("pwd_change_date", "")
                        .put("mobile_number", "")
                        .put("totp", true)
                        .put("pwd_to_expire", 90)
                        .put("ddpi_enabled", false)
                        .put("mtf_enabled", false));
        return Reply.json(200, shown);
    }

    Reply funds(Call call) {
        Funds funds = market.funds();
        ArrayNode rows = Json.array();
        row(rows, 1, "Total Balance", funds.cash());
        row(rows, 2, "Utilized Amount", funds.held());
        row(rows, 3, "Clear Balance", funds.available());
        row(rows, 4, "Realized Profit and Loss", BigDecimal.ZERO);
        row(rows, 5, "Collaterals", BigDecimal.ZERO);
        row(rows, 6, "Fund Transfer", BigDecimal.ZERO);
        row(rows, 7, "Receivables", BigDecimal.ZERO);
        row(rows, 8, "Adhoc Limit", BigDecimal.ZERO);
        row(rows, 9, "Limit at start of the day", funds.cash());
        row(rows, 10, "Available Balance", funds.available());
        ObjectNode shown = FyersError.success();
        shown.set("fund_limit", rows);
        return Reply.json(200, shown);
    }

    /** Nothing was ever delivered here: the account began with money alone. */
    Reply holdings(Call call) {
        ObjectNode shown = FyersError.success();
        shown.set("holdings", Json.array());
        shown.set(
                "overall",
                Json.object()
                        .put("count_total", 0)
                        .put("total_investment", 0)
                        .put("total_current_value", 0)
                        .put("total_pl", 0)
                        .put("pnl_perc", 0));
        return Reply.json(200, shown);
    }

    Reply positions(Call call) {
        ArrayNode rows = Json.array();
        int open = 0;
        BigDecimal realized = BigDecimal.ZERO;
        BigDecimal unrealized = BigDecimal.ZERO;
        for (Position position : market.positions()) {
            rows.add(position(position).put("slNo", rows.size()));
            open += position.quantity().signum() == 0 ? 0 : 1;
            realized = realized.add(position.realized());
            unrealized = unrealized.add(position.unrealized(last(position)));
        }
        ObjectNode shown = FyersError.success();
        shown.set("netPositions", rows);
        shown.set(
                "overall",
                Json.object()
                        .put("count_total", rows.size())
                        .put("count_open", open)
                        .put("pl_total", rounded(realized.add(unrealized)))
                        .put("pl_realized", rounded(realized))
                        .put("pl_unrealized", rounded(unrealized)));
        return Reply.json(200, shown);
    }

    ObjectNode position(Position position) {
        Listing listing = symbols.listing(position.instrument());
        BigDecimal last = last(position);
        BigDecimal open = rounded(position.unrealized(last));
        BigDecimal closed = rounded(position.realized());
        return Json.object()
                .put("id", id(position))
                .put("symbol", FyersSymbols.ticker(listing))
                .put("fyToken", FyersSymbols.fyToken(listing))
                .put("exchange", FyersSymbols.exchange(listing))
                .put("segment", FyersSymbols.segment(listing))
                .put("productType", position.product())
                .put("buyAvg", average(position.boughtValue(), position.bought()))
                .put("buyQty", position.bought())
                .put("buyVal", position.boughtValue())
                .put("sellAvg", average(position.soldValue(), position.sold()))
                .put("sellQty", position.sold())
                .put("sellVal", position.soldValue())
                .put("netAvg", rounded(position.averagePrice()))
                .put("netQty", position.quantity())
                .put("side", position.quantity().signum())
                .put("qty", position.quantity().abs())
                .put("realized_profit", closed)
                .put("unrealized_profit", open)
                .put("pl", closed.add(open))
                .put("ltp", last)
                .put("crossCurrency", "")
                .put("rbiRefRate", 1)
                .put("qtyMulti_com", 1)
                .put("dayBuyQty", position.bought())
                .put("daySellQty", position.sold())
                .put("cfBuyQty", 0)
                .put("cfSellQty", 0);
    }

    String id(Position position) {
        return FyersSymbols.ticker(symbols.listing(position.instrument())) + "-" + position.product();
    }

    private BigDecimal last(Position position) {
        return market.quote(position.instrument())
                .map(Quote::last)
                .orElse(symbols.listing(position.instrument()).close());
    }

    private static void row(ArrayNode rows, int id, String title, BigDecimal amount) {
        rows.addObject()
                .put("id", id)
                .put("title", title)
                .put("equityAmount", amount)
                .put("commodityAmount", 0);
    }

    private static BigDecimal average(BigDecimal value, BigDecimal quantity) {
        return quantity.signum() == 0 ? BigDecimal.ZERO : value.divide(quantity, PLACES, RoundingMode.HALF_UP);
    }

    private static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
