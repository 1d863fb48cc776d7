package dev.tradeplane.broker.market;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/** The defaults, as a test without Quarkus needs them. */
record SmallMarket() implements MarketConfig {
    @Override
    public Optional<Path> cacheDir() {
        return Optional.empty();
    }

    @Override
    public LocalTime refreshAfter() {
        return LocalTime.of(8, 30);
    }

    @Override
    public Duration retry() {
        return Duration.ofSeconds(2);
    }

    @Override
    public int maxBadPercent() {
        return 2;
    }

    @Override
    public int minSizePercent() {
        return 50;
    }

    @Override
    public Duration maxAge() {
        return Duration.ofHours(30);
    }
}
