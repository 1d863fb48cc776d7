package dev.tradeplane.broker.adapter.breeze;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.BrokerFunds;
import dev.tradeplane.broker.adapter.BrokerPosition;
import dev.tradeplane.broker.adapter.BrokerUnavailableException;
import dev.tradeplane.broker.adapter.json.BrokerJson;
import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.broker.adapter.market.ContractDirectory;
import dev.tradeplane.broker.adapter.wire.BrokerWire;
import dev.tradeplane.broker.adapter.wire.CallKind;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.money.Money;
import dev.tradeplane.contracts.money.NetQuantity;
import dev.tradeplane.contracts.money.Price;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is held, and the money: a side and a size without a sign; what is allocated to a segment, less what binds it. */
final class BreezePortfolio {
    private static final List<String> SEGMENTS = List.of("equity", "fno", "commodity", "currency");

    private final BrokerWire wire;
    private final BreezeRequests requests;
    private final ContractDirectory contracts;

    BreezePortfolio(BrokerWire wire, BreezeRequests requests, ContractDirectory contracts) {
        this.wire = wire;
        this.requests = requests;
        this.contracts = contracts;
    }

    List<BrokerPosition> positions() {
        List<BrokerPosition> positions = new ArrayList<>();
        try {
            for (JsonNode row : read("portfoliopositions")) {
                contract(row).ifPresent(contract -> positions.add(position(contract, row)));
            }
        } catch (IllegalArgumentException e) {
            throw new BrokerUnavailableException("breeze shows a position that makes no sense", e);
        }
        return positions;
    }

    BrokerFunds funds() {
        JsonNode funds = read("funds");
        BigDecimal available = BigDecimal.ZERO;
        for (String segment : SEGMENTS) {
            available = available
                    .add(BrokerJson.numberOrZero(funds, "allocated_" + segment))
                    .subtract(BrokerJson.numberOrZero(funds, "block_by_trade_" + segment));
        }
        return new BrokerFunds(new Money(available));
    }

    private JsonNode read(String what) {
        return wire.read(requests.call(CallKind.ACCOUNT_READ, "GET", what, Map.of()));
    }

    private Optional<Contract> contract(JsonNode row) {
        return contracts.bySymbol(BreezeSymbol.of(row).toString());
    }

    private static BrokerPosition position(Contract contract, JsonNode row) {
        BigDecimal size = BrokerJson.numberOrZero(row, "quantity");
        BigDecimal signed = BreezeWords.side(BrokerJson.text(row, "action"))
                .map(side -> side == Side.BUY ? size : size.negate())
                .orElse(BigDecimal.ZERO);
        BigDecimal average = BrokerJson.numberOrZero(row, "average_price");
        return new BrokerPosition(
                contract.id(),
                BreezeWords.product(BrokerJson.text(row, "product_type")),
                new NetQuantity(signed),
                signed.signum() != 0 && average.signum() > 0 ? new Price(average) : null);
    }
}
