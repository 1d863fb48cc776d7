package dev.tradeplane.broker.adapter.alpaca;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.encoding.FormText;
import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.broker.adapter.market.ContractDirectory;
import dev.tradeplane.broker.adapter.wire.BrokerWire;
import dev.tradeplane.broker.adapter.wire.CallKind;
import dev.tradeplane.contracts.id.InstrumentId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Alpaca knows a share by its symbol alone; the exchange that lists it is in the asset. Orders do not show it: the master
 * tells, and where it does not, each symbol is asked for once.
 */
final class AlpacaSymbols {
    private final BrokerWire wire;
    private final AlpacaRequests requests;
    private final ContractDirectory directory;
    private final Map<String, Optional<InstrumentId>> known = new ConcurrentHashMap<>();

    AlpacaSymbols(BrokerWire wire, AlpacaRequests requests, ContractDirectory directory) {
        this.wire = wire;
        this.requests = requests;
        this.directory = directory;
    }

    static String symbol(InstrumentId instrument) {
        return instrument.symbol();
    }

    /** Empty for what is no share, or has a symbol we cannot write. */
    static Optional<InstrumentId> instrument(JsonNode asset) {
        String assetClass = asset.path("class").asText(asset.path("asset_class").asText());
        if (!assetClass.equals("us_equity")) {
            return Optional.empty();
        }
        try {
            return Optional.of(InstrumentId.of(
                    asset.path("exchange").asText() + ":" + asset.path("symbol").asText()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Throws BrokerUnavailableException when it is not known and cannot be asked for. */
    Optional<InstrumentId> instrument(String symbol) {
        if (symbol.isEmpty()) {
            return Optional.empty();
        }
        return directory.bySymbol(symbol).map(Contract::id).or(() -> asked(symbol));
    }

    private Optional<InstrumentId> asked(String symbol) {
        Optional<InstrumentId> before = known.get(symbol);
        if (before != null) {
            return before;
        }
        Optional<InstrumentId> asset =
                instrument(wire.read(requests.call(CallKind.ACCOUNT_READ, "GET", "/v2/assets/" + FormText.of(symbol))));
        known.put(symbol, asset);
        return asset;
    }
}
