package dev.tradeplane.broker.adapter.alpaca;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.BrokerFunds;
import dev.tradeplane.broker.adapter.BrokerPosition;
import dev.tradeplane.broker.adapter.json.BrokerJson;
import dev.tradeplane.broker.adapter.wire.BrokerWire;
import dev.tradeplane.broker.adapter.wire.CallKind;
import dev.tradeplane.contracts.money.Money;
import dev.tradeplane.contracts.money.NetQuantity;
import dev.tradeplane.contracts.money.Price;
import java.util.ArrayList;
import java.util.List;

/** What is held, and what is left to trade with. */
final class AlpacaPortfolio {
    private final BrokerWire wire;
    private final AlpacaRequests requests;

    AlpacaPortfolio(BrokerWire wire, AlpacaRequests requests) {
        this.wire = wire;
        this.requests = requests;
    }

    /** A position that was sold short has a quantity below zero. */
    List<BrokerPosition> positions() {
        List<BrokerPosition> positions = new ArrayList<>();
        for (JsonNode row : wire.read(requests.call(CallKind.ACCOUNT_READ, "GET", "/v2/positions"))) {
            AlpacaSymbols.instrument(row)
                    .ifPresent(instrument -> positions.add(new BrokerPosition(
                            instrument,
                            null,
                            new NetQuantity(BrokerJson.numberOrZero(row, "qty")),
                            BrokerJson.number(row, "avg_entry_price")
                                    .filter(price -> price.signum() > 0)
                                    .map(Price::new)
                                    .orElse(null))));
        }
        return positions;
    }

    BrokerFunds funds() {
        JsonNode account = wire.read(requests.call(CallKind.ACCOUNT_READ, "GET", "/v2/account"));
        return new BrokerFunds(new Money(BrokerJson.numberOrZero(account, "buying_power")));
    }
}
