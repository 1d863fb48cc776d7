package dev.tradeplane.broker.adapter;

import dev.tradeplane.outbox.settings.SettingsFile;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Puts a fake in the place of the account's broker; its reports cannot be had until a test heals it. */
@Alternative
@Singleton
public class FakeBrokers extends Brokers {
    private final FakeBroker fake = new FakeBroker();

    FakeBrokers(@Any Instance<BrokerAdapter> adapters, SettingsFile settings) {
        super(adapters, settings);
        fake.reports(false);
    }

    public FakeBroker fake() {
        return fake;
    }

    @Override
    public Optional<BrokerAdapter> current() {
        return Optional.of(fake);
    }

    @Override
    public BrokerAdapter require() {
        return fake;
    }
}
