package dev.tradeplane.broker.adapter;

import dev.tradeplane.contracts.settings.CellSettings;
import dev.tradeplane.outbox.settings.SettingsFile;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;

/** The adapters this service was built with, and the one the account names. */
@Singleton
public class Brokers {
    private final Instance<BrokerAdapter> adapters;
    private final SettingsFile settings;

    Brokers(@Any Instance<BrokerAdapter> adapters, SettingsFile settings) {
        this.adapters = adapters;
        this.settings = settings;
    }

    /** Empty while there are no settings, or they name a broker there is no adapter for. */
    public Optional<BrokerAdapter> current() {
        return name().flatMap(name ->
                all().filter(adapter -> adapter.name().equals(name)).findFirst());
    }

    public BrokerAdapter require() {
        return current()
                .orElseThrow(() ->
                        new BrokerUnavailableException("no adapter for broker " + name().orElse("(no settings)")));
    }

    /** The broker the account names. */
    public Optional<String> name() {
        return settings.current().map(CellSettings::brokerName);
    }

    public Stream<BrokerAdapter> all() {
        return adapters.stream();
    }
}
