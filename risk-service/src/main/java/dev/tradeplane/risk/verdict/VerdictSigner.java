package dev.tradeplane.risk.verdict;

import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.verdict.OrderHash;
import dev.tradeplane.contracts.verdict.VerdictClaims;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;

/** Signs that an order was approved, as exactly this order and no other, until its validity ends, for one use. */
@Singleton
public class VerdictSigner {
    private final PrivateKey key;

    VerdictSigner(VerdictConfig config) {
        this.key = read(config.privateKeyFile());
    }

    /**
     * An EdDSA JWT over the order's hash.
     *
     * @param change number of the approved change; 0 for the order as first placed
     */
    public String sign(ClientOrderId id, int change, OrderIntent intent, long limitsVersion, Instant now) {
        return Jwt.issuer(VerdictClaims.ISSUER)
                .audience(VerdictClaims.AUDIENCE)
                .subject(id.value())
                .claim("jti", id + "/" + change)
                .issuedAt(now)
                .expiresAt(intent.validUntil())
                .claim(
                        VerdictClaims.ORDER_HASH,
                        OrderHash.of(id, change, intent).hex())
                .claim(VerdictClaims.LIMITS_VERSION, limitsVersion)
                .jws()
                .algorithm(SignatureAlgorithm.EDDSA)
                .sign(key);
    }

    private static PrivateKey read(Path file) {
        try {
            String text =
                    Files.readString(file).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the verdict key " + file.getFileName(), e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("the verdict key is no Ed25519 key in PKCS#8 PEM", e);
        }
    }
}
