package dev.tradeplane.broker.adapter.market;

import dev.tradeplane.contracts.id.InstrumentId;
import java.util.Optional;

/** The contracts of the master in use. */
public interface ContractDirectory {
    Optional<Contract> find(InstrumentId id);

    /** By the broker's own symbol, as its books show it. */
    Optional<Contract> bySymbol(String symbol);
}
