package dev.tradeplane.broker.market;

import dev.tradeplane.broker.adapter.Brokers;
import dev.tradeplane.broker.adapter.market.BrokerMarket;
import java.util.Optional;

/** The market of the broker the account names. */
record AccountMarket(String broker, BrokerMarket market) {
    /** Empty while no broker is named, and where prices are made up. */
    static Optional<AccountMarket> of(Brokers brokers) {
        return brokers.current()
                .flatMap(broker -> broker.market().map(market -> new AccountMarket(broker.name(), market)));
    }
}
