package dev.tradeplane.risk.verdict;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** What verdicts are signed with. */
@ConfigMapping(prefix = "tradeplane.verdict")
interface VerdictConfig {
    /** Ed25519 private key, PKCS#8 in PEM. Only risk-service has it. */
    Path privateKeyFile();
}
