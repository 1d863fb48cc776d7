package dev.tradeplane.risk.instrument;

import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.MarketExtract;
import java.util.Collection;

/** What broker-service is asked; throws when it does not answer. */
interface MarketQuestion {
    /** These instruments and their prices; with none given, all it follows already. */
    MarketExtract ask(Collection<InstrumentId> ids);
}
