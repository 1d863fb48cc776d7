package dev.tradeplane.gateway.intake;

import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.gateway.intent.Defaults;
import dev.tradeplane.outbox.settings.SettingsFile;
import jakarta.inject.Singleton;
import java.time.Instant;

/** What this account fills in where a sender says nothing; its broker has a say in it. */
@Singleton
public class AccountDefaults {
    private final IntakeConfig config;
    private final SettingsFile settings;

    AccountDefaults(IntakeConfig config, SettingsFile settings) {
        this.config = config;
        this.settings = settings;
    }

    public Defaults at(Instant now) {
        ProductType product =
                settings.current().map(cell -> cell.broker().usualProduct()).orElse(ProductType.MIS);
        return new Defaults(now, config.defaultValidity(), product);
    }
}
