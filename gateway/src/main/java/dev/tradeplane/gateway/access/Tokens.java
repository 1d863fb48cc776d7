package dev.tradeplane.gateway.access;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.util.KeyUtils;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Makes access tokens: EdDSA JWTs in the profile of RFC 9068. SmallRye JWT checks them. */
@Singleton
class Tokens {
    static final String ISSUER = "tradeplane/gateway";
    static final String AUDIENCE = "tradeplane";
    static final String KEY_ID = "gateway-1";

    private final PrivateKey key;
    private final Duration lifetime;
    private final Clock clock;

    Tokens(JwtConfig config, Clock clock) {
        this.key = read(config);
        this.lifetime = config.lifetime();
        this.clock = clock;
    }

    Duration lifetime() {
        return lifetime;
    }

    String tokenOf(AppUser user) {
        Instant now = clock.instant();
        return Jwt.claims()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(user.username())
                .upn(user.username())
                .groups(user.roles())
                .issuedAt(now)
                .expiresAt(now.plus(lifetime))
                .claim("jti", UUID.randomUUID().toString())
                .jws()
                .algorithm(SignatureAlgorithm.EDDSA)
                .keyId(KEY_ID)
                .type("at+jwt")
                .sign(key);
    }

    private static PrivateKey read(JwtConfig config) {
        try {
            return KeyUtils.decodePrivateKey(Files.readString(config.privateKeyFile()), SignatureAlgorithm.EDDSA);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read tradeplane.jwt.private-key-file", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("tradeplane.jwt.private-key-file holds no Ed25519 key", e);
        }
    }
}
