package dev.tradeplane.broker.adapter.fyers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.BrokerFunds;
import dev.tradeplane.broker.adapter.BrokerPosition;
import dev.tradeplane.broker.adapter.BrokerUnavailableException;
import dev.tradeplane.broker.adapter.json.BrokerJson;
import dev.tradeplane.broker.adapter.json.BrokerRows;
import dev.tradeplane.broker.adapter.wire.BrokerWire;
import dev.tradeplane.broker.adapter.wire.CallKind;
import dev.tradeplane.contracts.money.Money;
import dev.tradeplane.contracts.money.NetQuantity;
import dev.tradeplane.contracts.money.Price;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is held, and what is left to trade with (Fyers API v3, "Positions" and "Funds"). */
final class FyersPortfolio {
    private static final int AVAILABLE_BALANCE = 10;

    private final BrokerWire wire;
    private final FyersRequests requests;

    FyersPortfolio(BrokerWire wire, FyersRequests requests) {
        this.wire = wire;
        this.requests = requests;
    }

    List<BrokerPosition> positions() {
        return BrokerRows.read(
                read("/positions").path("netPositions"), "fyers's netPositions", FyersPortfolio::position);
    }

    BrokerFunds funds() {
        return BrokerRows.read(read("/funds").path("fund_limit"), "fyers's fund_limit", FyersPortfolio::available)
                .stream()
                .findFirst()
                .orElseThrow(() -> new BrokerUnavailableException("fyers sent no available balance"));
    }

    private static Optional<BrokerPosition> position(JsonNode row) {
        return FyersBook.instrument(row)
                .map(instrument -> new BrokerPosition(
                        instrument,
                        FyersWords.product(BrokerJson.text(row, "productType")),
                        new NetQuantity(BrokerJson.number(row, "netQty").orElseThrow(IllegalArgumentException::new)),
                        average(row)));
    }

    private static Optional<BrokerFunds> available(JsonNode row) {
        return BrokerJson.number(row, "equityAmount")
                .filter(amount -> row.path("id").asInt() == AVAILABLE_BALANCE)
                .map(amount -> new BrokerFunds(new Money(amount)));
    }

    private JsonNode read(String path) {
        return wire.read(requests.call(CallKind.ACCOUNT_READ, "GET", path));
    }

    private static @Nullable Price average(JsonNode row) {
        BigDecimal average = BrokerJson.numberOrZero(row, "netAvg");
        return average.signum() > 0 ? new Price(average) : null;
    }
}
