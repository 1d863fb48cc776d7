package dev.tradeplane.broker.adapter.market;

import dev.tradeplane.contracts.id.InstrumentId;
import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Where no master is kept: adapters name what they can by rule, and refuse the rest. */
@DefaultBean
@Singleton
class NoContracts implements ContractDirectory {
    @Override
    public Optional<Contract> find(InstrumentId id) {
        return Optional.empty();
    }

    @Override
    public Optional<Contract> bySymbol(String symbol) {
        return Optional.empty();
    }
}
