package dev.tradeplane.testsupport.simulator.breeze;

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
import java.util.Set;

/** The money, and what is held. */
final class BreezePortfolio {
    private static final int PLACES = 2;
    private static final Set<String> TRANSFERS = Set.of("debit", "credit");

    private final Market market;
    private final BreezeContracts contracts;

    BreezePortfolio(Surroundings around, BreezeContracts contracts) {
        this.market = around.market();
        this.contracts = contracts;
    }

    Reply funds(Call call) {
        Funds funds = market.funds();
        return BreezeEnvelope.success(Json.object()
                .put("bank_account", "000000000001")
                .put("total_bank_balance", rounded(funds.cash()))
                .put("allocated_equity", rounded(funds.cash()))
                .put("allocated_fno", 0)
                .put("allocated_commodity", 0)
                .put("allocated_currency", 0)
                .put("block_by_trade_equity", rounded(funds.held()))
                .put("block_by_trade_fno", 0)
                .put("block_by_trade_commodity", 0)
                .put("block_by_trade_currency", 0)
                .put("block_by_trade_balance", rounded(funds.held()))
                .put("unallocated_balance", "0"));
    }

    /** All money is in one place here: that it was asked is enough. */
    Reply allocate(Call call) {
        BreezeFields fields = new BreezeFields(call.json());
        fields.required("segment");
        if (!TRANSFERS.contains(fields.word("transaction_type")) || fields.amount("amount") == null) {
            throw BreezeEnvelope.refused("Transaction-Type should be either 'debit' or 'credit'");
        }
        return BreezeEnvelope.success(Json.object().put("status", "Success"));
    }

    Reply margin(Call call) {
        new BreezeFields(call.json()).required("exchange_code");
        Funds funds = market.funds();
        ObjectNode shown = Json.object();
        shown.set("limit_list", Json.array());
        return BreezeEnvelope.success(shown.put("cash_limit", rounded(funds.available()))
                .put("amount_allocated", rounded(funds.cash()))
                .put("block_by_trade", rounded(funds.held()))
                .put("isec_margin", 0));
    }

    Reply addMargin(Call call) {
        new BreezeFields(call.json()).required("exchange_code");
        return BreezeEnvelope.success(Json.object().put("message", "Margin added successfully"));
    }

    /** What nothing held looks like is UNCONFIRMED. */
    Reply positions(Call call) {
        ArrayNode shown = Json.array();
        market.positions().forEach(position -> shown.add(position(position)));
        return shown.isEmpty() ? BreezeEnvelope.nothing() : BreezeEnvelope.success(shown);
    }

    /** Nothing was ever delivered here: the account began with money alone. */
    Reply holdings(Call call) {
        return BreezeEnvelope.failure(BreezeEnvelope.NO_DATA);
    }

    private ObjectNode position(Position position) {
        Listing listing = contracts.listing(position.instrument());
        BigDecimal last = market.quote(position.instrument()).map(Quote::last).orElse(listing.close());
        BigDecimal quantity = position.quantity();
        ObjectNode shown = Json.object()
                .put("segment", listing.expiry() == null ? "equity" : "fno")
                .put("product_type", position.product())
                .put("exchange_code", listing.exchange())
                .put("stock_code", BreezeContracts.code(listing))
                .put("action", quantity.signum() == 0 ? "NA" : quantity.signum() > 0 ? "Buy" : "Sell")
                .put("quantity", quantity.abs().toPlainString())
                .put("average_price", rounded(position.averagePrice()).toPlainString())
                .putNull("settlement_id")
                .putNull("margin_amount")
                .put("ltp", last.toPlainString())
                .put("price", last.toPlainString())
                .put("stock_index_indicator", listing.name().equals("NIFTY") ? "Index" : "Stock")
                .put("cover_quantity", "0")
                .putNull("stoploss_trigger")
                .putNull("stoploss")
                .putNull("take_profit")
                .putNull("available_margin")
                .putNull("squareoff_mode")
                .putNull("order_id")
                .putNull("pledge_status")
                .put(
                        "pnl",
                        rounded(position.realized().add(position.unrealized(last)))
                                .toPlainString())
                .put("underlying", BreezeContracts.code(listing))
                .putNull("order_segment_code");
        BreezeOrderView.parts(shown, listing, null);
        return shown;
    }

    private static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(PLACES, RoundingMode.HALF_UP);
    }
}
