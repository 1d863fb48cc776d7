package dev.tradeplane.gateway.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How signals are taken in. */
@ConfigMapping(prefix = "tradeplane.intake")
public interface IntakeConfig {
    /** How long an order may wait to be sent when its sender names no {@code validUntil}. */
    @WithDefault("2m")
    Duration defaultValidity();

    /** How long a webhook without any key counts as a repeat, on an account whose duplicate window is zero. */
    @WithDefault("60s")
    Duration keylessWindow();

    /** How long {@code POST /v1/orders} waits for the outcome when the caller does not say. */
    @WithDefault("2s")
    Duration defaultWait();
}
