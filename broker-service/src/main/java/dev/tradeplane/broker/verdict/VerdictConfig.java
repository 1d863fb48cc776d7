package dev.tradeplane.broker.verdict;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** How verdicts are checked. */
@ConfigMapping(prefix = "tradeplane.verdict")
interface VerdictConfig {
    /** PEM file with risk-service's Ed25519 public key. */
    Path publicKeyFile();
}
