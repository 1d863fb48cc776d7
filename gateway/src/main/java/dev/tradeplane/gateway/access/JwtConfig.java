package dev.tradeplane.gateway.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** The gateway's own access tokens. */
@ConfigMapping(prefix = "tradeplane.jwt")
public interface JwtConfig {
    /** Ed25519 key tokens are signed with, PKCS#8 PEM. */
    Path privateKeyFile();

    /** Its public half, SPKI PEM. */
    Path publicKeyFile();

    /** How long a token lets its bearer in. */
    @WithDefault("15m")
    Duration lifetime();
}
