package dev.tradeplane.broker.market;

import dev.tradeplane.broker.adapter.Brokers;
import dev.tradeplane.broker.adapter.market.BrokerMarket;
import dev.tradeplane.contracts.settings.CellSettings;
import dev.tradeplane.outbox.settings.SettingsFile;
import java.net.URI;
import java.util.Optional;

/**
 * The market of the broker the account names.
 *
 * @param source where it comes from: what a simulator tells must not pass for the broker's own
 */
record AccountMarket(String broker, String source, BrokerMarket market) {
    /** Empty while no broker is named, and where prices are made up. */
    static Optional<AccountMarket> of(Brokers brokers, SettingsFile settings) {
        Optional<URI> elsewhere =
                settings.current().map(CellSettings::broker).flatMap(broker -> Optional.ofNullable(broker.endpoint()));
        return brokers.current()
                .flatMap(broker -> broker.market()
                        .map(market -> new AccountMarket(broker.name(), source(broker.name(), elsewhere), market)));
    }

    private static String source(String broker, Optional<URI> elsewhere) {
        return elsewhere
                .map(address -> broker + "@" + address.getAuthority().replaceAll("[^A-Za-z0-9.-]", "_"))
                .orElse(broker);
    }
}
