package dev.tradeplane.broker.adapter.kite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.BrokerFunds;
import dev.tradeplane.broker.adapter.BrokerPosition;
import dev.tradeplane.broker.adapter.json.BrokerJson;
import dev.tradeplane.broker.adapter.json.BrokerRows;
import dev.tradeplane.broker.adapter.wire.BrokerWire;
import dev.tradeplane.broker.adapter.wire.CallKind;
import dev.tradeplane.contracts.money.Money;
import dev.tradeplane.contracts.money.NetQuantity;
import java.util.List;
import java.util.Optional;

/** What is held, and what is left to trade with (Kite Connect v3, "Portfolio" and "User"). */
final class KitePortfolio {
    private final BrokerWire wire;
    private final KiteRequests requests;

    KitePortfolio(BrokerWire wire, KiteRequests requests) {
        this.wire = wire;
        this.requests = requests;
    }

    List<BrokerPosition> positions() {
        JsonNode net = wire.read(requests.call(CallKind.ACCOUNT_READ, "GET", "/portfolio/positions"))
                .path("net");
        return BrokerRows.read(net, "kite's positions", KitePortfolio::position);
    }

    private static Optional<BrokerPosition> position(JsonNode row) {
        return KiteWords.instrument(BrokerJson.required(row, "exchange"), BrokerJson.required(row, "tradingsymbol"))
                .map(instrument -> new BrokerPosition(
                        instrument,
                        KiteWords.product(BrokerJson.text(row, "product")),
                        new NetQuantity(BrokerJson.numberOrZero(row, "quantity")),
                        BrokerJson.price(row, "average_price")));
    }

    BrokerFunds funds() {
        JsonNode equity = wire.read(requests.call(CallKind.ACCOUNT_READ, "GET", "/user/margins/equity"));
        return new BrokerFunds(new Money(BrokerJson.numberOrZero(equity, "net")));
    }
}
