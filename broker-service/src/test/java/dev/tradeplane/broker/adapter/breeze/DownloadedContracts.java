package dev.tradeplane.broker.adapter.breeze;

import dev.tradeplane.broker.adapter.BrokerAdapter;
import dev.tradeplane.broker.adapter.market.BrokerMarket;
import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.broker.adapter.market.ContractDirectory;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.ContractRight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The master of a broker, downloaded once. */
final class DownloadedContracts implements ContractDirectory {
    private final Map<InstrumentId, Contract> byId = new HashMap<>();
    private final Map<String, Contract> bySymbol = new HashMap<>();

    void load(BrokerAdapter broker) {
        BrokerMarket market = broker.market().orElseThrow();
        try {
            Path file = Files.createTempFile("master", ".zip");
            market.downloadMaster(file);
            market.readMaster(file, this::add);
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(Contract contract) {
        byId.put(contract.id(), contract);
        bySymbol.put(contract.symbol(), contract);
    }

    /** Of the next expiry, at the lowest strike. */
    Contract anOption(ContractRight right) {
        return byId.values().stream()
                .filter(contract ->
                        contract.derivative() != null && contract.derivative().right() == right)
                .min(Comparator.comparing(Contract::symbol))
                .orElseThrow();
    }

    @Override
    public Optional<Contract> find(InstrumentId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<Contract> bySymbol(String symbol) {
        return Optional.ofNullable(bySymbol.get(symbol));
    }
}
