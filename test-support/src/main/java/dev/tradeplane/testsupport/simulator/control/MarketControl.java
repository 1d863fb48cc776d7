package dev.tradeplane.testsupport.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.testsupport.simulator.dialect.Call;
import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.ledger.Ledger;
import dev.tradeplane.testsupport.simulator.ledger.LedgerRecord.PricePushed;
import dev.tradeplane.testsupport.simulator.market.Market;
import dev.tradeplane.testsupport.simulator.market.Order;
import dev.tradeplane.testsupport.simulator.market.Placement;
import dev.tradeplane.testsupport.simulator.market.Terms;
import dev.tradeplane.testsupport.simulator.market.Tick;
import dev.tradeplane.testsupport.simulator.market.UnknownInstrumentException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prices, and what a person does at the broker's own screen. */
final class MarketControl {
    private final Market market;
    private final Ledger ledger;
    private int elsewhere;

    MarketControl(Market market, Ledger ledger) {
        this.market = market;
        this.ledger = ledger;
    }

    /** {@code {"NSE:INFY": "1500.05", "NSE:TCS": {"price": "3400", "quantity": "25"}}}, all of it or nothing. */
    Reply push(Call call) {
        List<Tick> ticks = new ArrayList<>();
        call.json().properties().forEach(entry -> ticks.add(tick(entry.getKey(), entry.getValue())));
        for (Tick tick : ticks) {
            ledger.append(new PricePushed(tick));
            market.push(tick);
        }
        return Reply.empty(204);
    }

    Reply orders(Call call) {
        return Reply.json(200, call.book().orders());
    }

    Reply positions(Call call) {
        return Reply.json(200, market.positions());
    }

    /** An order its owner placed by hand: the application under test never sent it. */
    Reply placeElsewhere(Call call) {
        Terms terms = Json.read(call.text(), Terms.class);
        listed(terms.instrument());
        elsewhere++;
        String id = "9" + "0".repeat(14 - Integer.toString(elsewhere).length()) + elsewhere;
        Order order = market.receive(id, Placement.alone(null, Map.of()), terms);
        return Reply.json(201, order);
    }

    Reply cancelElsewhere(Call call) {
        return market.cancel(call.parameter("id"))
                ? Reply.empty(202)
                : Problem.of(409, "nothing left to cancel", call.parameter("id"));
    }

    Reply close(Call call) {
        market.close();
        return Reply.empty(204);
    }

    private Tick tick(String instrument, JsonNode value) {
        listed(instrument);
        JsonNode price = value.isObject() ? value.path("price") : value;
        return new Tick(instrument, new BigDecimal(price.asText()), quantity(value.path("quantity")));
    }

    private void listed(String instrument) {
        if (market.listings().find(instrument).isEmpty()) {
            throw new UnknownInstrumentException(instrument);
        }
    }

    private static @Nullable BigDecimal quantity(JsonNode value) {
        return value.isMissingNode() ? null : new BigDecimal(value.asText());
    }
}
