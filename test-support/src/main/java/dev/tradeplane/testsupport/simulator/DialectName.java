package dev.tradeplane.testsupport.simulator;

import dev.tradeplane.testsupport.simulator.alpaca.AlpacaDialect;
import dev.tradeplane.testsupport.simulator.breeze.BreezeDialect;
import dev.tradeplane.testsupport.simulator.dialect.Dialect;
import dev.tradeplane.testsupport.simulator.dialect.Surroundings;
import dev.tradeplane.testsupport.simulator.fyers.FyersDialect;
import dev.tradeplane.testsupport.simulator.kite.KiteDialect;
import dev.tradeplane.testsupport.simulator.listing.AmericanListings;
import dev.tradeplane.testsupport.simulator.listing.IndianListings;
import dev.tradeplane.testsupport.simulator.market.Listings;
import java.time.LocalDate;
import java.util.Locale;

/** The brokers that can be simulated. */
public enum DialectName {
    KITE,
    BREEZE,
    FYERS,
    ALPACA;

    static DialectName of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    Listings listedOn(LocalDate day) {
        return switch (this) {
            case KITE, BREEZE, FYERS -> IndianListings.on(day);
            case ALPACA -> AmericanListings.all();
        };
    }

    Dialect speaking(Surroundings surroundings) {
        return switch (this) {
            case KITE -> new KiteDialect(surroundings);
            case BREEZE -> new BreezeDialect(surroundings);
            case FYERS -> new FyersDialect(surroundings);
            case ALPACA -> new AlpacaDialect(surroundings);
        };
    }
}
