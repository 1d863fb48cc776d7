package dev.tradeplane.gateway.webhook;

import dev.tradeplane.contracts.id.IdempotencyKey;
import dev.tradeplane.contracts.settings.CellSettings;
import dev.tradeplane.gateway.body.Fingerprint;
import dev.tradeplane.gateway.handoff.RiskClient;
import dev.tradeplane.gateway.intake.IntakeConfig;
import dev.tradeplane.gateway.intake.IntakeOutcome;
import dev.tradeplane.outbox.settings.SettingsFile;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Gives alerts that bring no key one that a repeat within the window finds again.
 *
 * <p>Time is cut into slices as long as the window, and the key names the content and its slice. A repeat may fall into
 * the next slice, so the slice before is asked for first. The same content waits in line here; two deliveries at the
 * edge of a slice cannot overtake each other.
 */
@Singleton
class KeylessAlerts {
    private static final int LINES = 256;
    private static final int HASH_DIGITS = 40;

    private final RiskClient risk;
    private final SettingsFile settings;
    private final IntakeConfig config;
    private final Lock[] lines =
            Stream.generate(ReentrantLock::new).limit(LINES).toArray(Lock[]::new);

    KeylessAlerts(RiskClient risk, SettingsFile settings, IntakeConfig config) {
        this.risk = risk;
        this.settings = settings;
        this.config = config;
    }

    IntakeOutcome take(Fingerprint content, Instant now, Function<IdempotencyKey, IntakeOutcome> handOver) {
        Lock line = lines[Math.floorMod(content.hashCode(), LINES)];
        line.lock();
        try {
            return handOver.apply(keyOf(content, now));
        } finally {
            line.unlock();
        }
    }

    private IdempotencyKey keyOf(Fingerprint content, Instant now) {
        Duration window = window();
        long slice = now.toEpochMilli() / window.toMillis();
        IdempotencyKey before = key(content, slice - 1);
        boolean repeat = risk.ordersOf(before).stream()
                .anyMatch(order -> order.createdAt().isAfter(now.minus(window)));
        return repeat ? before : key(content, slice);
    }

    private Duration window() {
        return settings.current()
                .map(CellSettings::limits)
                .map(limits -> limits.duplicateWindow())
                .filter(Duration::isPositive)
                .orElse(config.keylessWindow());
    }

    private static IdempotencyKey key(Fingerprint content, long slice) {
        return IdempotencyKey.of("content-" + content.hex().substring(0, HASH_DIGITS) + "-" + slice);
    }
}
