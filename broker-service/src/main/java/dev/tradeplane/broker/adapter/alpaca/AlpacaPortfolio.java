package dev.tradeplane.broker.adapter.alpaca;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.BrokerFunds;
import dev.tradeplane.broker.adapter.BrokerPosition;
import dev.tradeplane.broker.adapter.BrokerUnavailableException;
import dev.tradeplane.broker.adapter.json.BrokerJson;
import dev.tradeplane.broker.adapter.json.BrokerRows;
import dev.tradeplane.broker.adapter.wire.BrokerWire;
import dev.tradeplane.broker.adapter.wire.CallKind;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.money.Money;
import dev.tradeplane.contracts.money.NetQuantity;
import dev.tradeplane.contracts.money.Price;
import java.util.List;

/** What is held, and what is left to trade with. */
final class AlpacaPortfolio {
    private final BrokerWire wire;
    private final AlpacaRequests requests;

    AlpacaPortfolio(BrokerWire wire, AlpacaRequests requests) {
        this.wire = wire;
        this.requests = requests;
    }

    List<BrokerPosition> positions() {
        return BrokerRows.read(
                wire.read(requests.call(CallKind.ACCOUNT_READ, "GET", "/v2/positions")),
                "alpaca's positions",
                row -> AlpacaSymbols.instrument(row).map(instrument -> position(instrument, row)));
    }

    BrokerFunds funds() {
        JsonNode account = wire.read(requests.call(CallKind.ACCOUNT_READ, "GET", "/v2/account"));
        try {
            return new BrokerFunds(Money.of(BrokerJson.required(account, "buying_power")));
        } catch (IllegalArgumentException e) {
            throw new BrokerUnavailableException("alpaca's account makes no sense", e);
        }
    }

    /** What was sold short has a quantity below zero. */
    private static BrokerPosition position(InstrumentId instrument, JsonNode row) {
        return new BrokerPosition(
                instrument,
                null,
                NetQuantity.of(BrokerJson.required(row, "qty")),
                BrokerJson.number(row, "avg_entry_price")
                        .filter(price -> price.signum() > 0)
                        .map(Price::new)
                        .orElse(null));
    }
}
