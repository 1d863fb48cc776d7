package dev.tradeplane.testsupport.simulator.breeze;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.market.Fill;
import dev.tradeplane.testsupport.simulator.market.Kind;
import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.Market;
import dev.tradeplane.testsupport.simulator.market.Order;
import dev.tradeplane.testsupport.simulator.market.Quote;
import dev.tradeplane.testsupport.simulator.market.Side;
import dev.tradeplane.testsupport.simulator.market.State;
import dev.tradeplane.testsupport.simulator.market.Terms;
import dev.tradeplane.testsupport.simulator.market.Validity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shows orders and trades in Breeze's fields: numbers as texts, no quantity that was filled, and never what an order was
 * remarked with. The remainder of an order that expired is in none of its quantities.
 */
final class BreezeOrderView {
    private final Market market;
    private final BreezeContracts contracts;

    BreezeOrderView(Market market, BreezeContracts contracts) {
        this.market = market;
        this.contracts = contracts;
    }

    ObjectNode order(Order order) {
        Terms terms = order.terms();
        Listing listing = contracts.listing(terms.instrument());
        ObjectNode shown = Json.object()
                .put("order_id", order.id())
                .put("exchange_order_id", exchangeId(order))
                .put("exchange_code", listing.exchange())
                .put("stock_code", BreezeContracts.code(listing))
                .put("product_type", terms.product())
                .put("action", action(terms.side()))
                .put("order_type", kind(terms.kind()))
                .put("stoploss", orZero(terms.trigger()))
                .put("quantity", terms.quantity().toPlainString())
                .put("price", orZero(terms.limit()))
                .put("validity", validity(terms.validity()))
                .put("disclosed_quantity", word(order, "disclosed_quantity", "0"));
        parts(shown, listing, null);
        amounts(shown, order);
        return shown.put("status", BreezeStatus.word(order))
                .put("user_remark", "")
                .put("order_datetime", BreezeTime.minute(order.progress().createdAt()))
                .putNull("parent_order_id")
                .put("modification_number", Integer.toString(order.progress().amendments()))
                .putNull("exchange_acknowledgement_date")
                .putNull("SLTP_price")
                .put("exchange_acknowledge_number", exchangeId(order))
                .putNull("initial_limit")
                .putNull("intial_sltp")
                .put(
                        "LTP",
                        market.quote(terms.instrument())
                                .map(Quote::last)
                                .orElse(listing.close())
                                .toPlainString())
                .putNull("limit_offset")
                .putNull("mbc_flag")
                .putNull("cutoff_price")
                .put("validity_date", "");
    }

    /** All of one order's fills in one row. */
    ObjectNode trades(Order order, List<Fill> fills) {
        Listing listing = contracts.listing(order.terms().instrument());
        BigDecimal quantity = fills.stream().map(Fill::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        ObjectNode shown = Json.object()
                .put("book_type", "Trade-Book")
                .put(
                        "trade_date",
                        BreezeTime.day(BreezeTime.dayOf(fills.getLast().at())))
                .put("stock_code", BreezeContracts.code(listing))
                .put("action", action(order.terms().side()))
                .put("quantity", quantity.toPlainString())
                .put("average_cost", order.progress().averagePrice().toPlainString())
                .put("brokerage_amount", "0.00")
                .put("product_type", order.terms().product())
                .put("exchange_code", listing.exchange())
                .put("order_id", order.id())
                .putNull("segment")
                .putNull("settlement_code")
                .putNull("dp_id")
                .putNull("client_id")
                .put("ltp", "0.00")
                .put("eatm_withheld_amount", "0.00")
                .put("cash_withheld_amount", "0.00")
                .put("total_taxes", "0.00")
                .put("order_type", kind(order.terms().kind()));
        parts(shown, listing, null);
        return shown;
    }

    ObjectNode trade(Order order, Fill fill) {
        Listing listing = contracts.listing(order.terms().instrument());
        return Json.object()
                .put("settlement_id", "")
                .put("exchange_trade_id", fill.id())
                .put("executed_quantity", fill.quantity().toPlainString())
                .put("action", fill.side() == Side.BUY ? "B" : "S")
                .put(
                        "total_transaction_cost",
                        fill.quantity().multiply(fill.price()).toPlainString())
                .put("brokerage_amount", "0")
                .put("taxes", "0")
                .put("eatm_withheld_amount", "0")
                .put("cash_withheld_amount", "0")
                .put("execution_price", fill.price().toPlainString())
                .put("stock_code", BreezeContracts.code(listing))
                .put("exchange_code", listing.exchange())
                .put("trade_id", fill.id())
                .put("exchange_trade_time", BreezeTime.second(fill.at()));
    }

    /** Says which contract something is about; the strike is the one number that is one. */
    static void parts(ObjectNode shown, Listing listing, @Nullable String otherRight) {
        LocalDate expiry = listing.expiry();
        shown.put("expiry_date", expiry == null ? null : BreezeTime.day(expiry))
                .put("right", expiry == null ? null : otherRight == null ? BreezeContracts.right(listing) : otherRight);
        if (expiry == null) {
            shown.putNull("strike_price");
        } else {
            shown.put("strike_price", listing.strike());
        }
    }

    static String action(Side side) {
        return side == Side.BUY ? "Buy" : "Sell";
    }

    private static void amounts(ObjectNode shown, Order order) {
        boolean over = order.state().isFinal();
        shown.put("average_price", order.progress().averagePrice().toPlainString())
                .put(
                        "cancelled_quantity",
                        (order.state() == State.CANCELED ? order.remaining() : BigDecimal.ZERO).toPlainString())
                .put("pending_quantity", (over ? BigDecimal.ZERO : order.remaining()).toPlainString());
    }

    private static String kind(Kind kind) {
        return kind == Kind.STOP_LIMIT ? "StopLoss" : "Limit";
    }

    private static String validity(Validity validity) {
        return switch (validity) {
            case IOC -> "IoC";
            case GTC -> "VTC";
            default -> "Day";
        };
    }

    private static @Nullable String exchangeId(Order order) {
        boolean neverThere = order.state() == State.RECEIVED || order.state() == State.REJECTED;
        return neverThere ? null : "11" + order.id().substring(order.id().length() - 8);
    }

    private static String word(Order order, String name, String otherwise) {
        String word = order.placement().word(name);
        return word.isEmpty() ? otherwise : word;
    }

    private static String orZero(@Nullable BigDecimal price) {
        return price == null ? "0" : price.toPlainString();
    }
}
