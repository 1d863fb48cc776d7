package dev.tradeplane.testsupport.simulator.breeze;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.dialect.Call;
import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.json.Json;
import java.math.BigDecimal;

/** What orders would bind and cost: their whole value, and nothing. */
final class BreezeCalculator {
    private final BreezeContracts contracts;

    BreezeCalculator(BreezeContracts contracts) {
        this.contracts = contracts;
    }

    Reply margin(Call call) {
        JsonNode legs = call.json().path("list_of_positions");
        if (legs.isEmpty()) {
            throw BreezeEnvelope.refused("list_of_positions cannot be empty");
        }
        ArrayNode calculated = Json.array();
        BigDecimal total = BigDecimal.ZERO;
        for (JsonNode leg : legs) {
            total = total.add(value(new BreezeFields(leg)));
            calculated.add(leg);
        }
        ObjectNode shown = Json.object();
        shown.set("margin_calulation", calculated);
        return BreezeEnvelope.success(shown.put("non_span_margin_required", "0")
                .put("order_value", total.toPlainString())
                .put("order_margin", total.toPlainString())
                .put("trade_margin", "0")
                .put("block_trade_margin", "0")
                .put("span_margin_required", total.toPlainString()));
    }

    Reply preview(Call call) {
        BreezeFields fields = new BreezeFields(call.json());
        if (contracts.find(fields).isEmpty()) {
            throw BreezeEnvelope.refused("Invalid Stock Code");
        }
        return BreezeEnvelope.success(Json.object()
                .put("brokerage", 0)
                .put("exchange_turnover_charges", 0)
                .put("stamp_duty", 0)
                .put("stt", 0)
                .put("sebi_charges", 0)
                .put("gst", 0)
                .put("total_turnover_and_sebi_charges", 0)
                .put("total_other_charges", 0)
                .put("total_brokerage", 0));
    }

    /** What a limit order may be worth: as it was asked. */
    Reply limit(Call call) {
        BreezeFields fields = new BreezeFields(call.json());
        return BreezeEnvelope.success(Json.object()
                .put("available_quantity", fields.or("available_quantity", "0"))
                .put("action_id", "0")
                .put("order_margin", "0")
                .put("limit_rate", fields.or("fresh_order_limit", fields.or("limit_rate", "0"))));
    }

    private static BigDecimal value(BreezeFields leg) {
        BigDecimal price = leg.amount("price");
        BigDecimal quantity = leg.amount("quantity");
        return price == null || quantity == null ? BigDecimal.ZERO : price.multiply(quantity);
    }
}
