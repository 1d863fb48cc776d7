package dev.tradeplane.outbox.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Signs tokens as a cluster does for its service accounts, and publishes its keys in a file. */
final class TokenIssuer {
    static final String ISSUER = "https://kubernetes.default.svc";
    static final String AUDIENCE = "tradeplane.dev/desk/paper/risk-service";
    static final String GATEWAY = "system:serviceaccount:desk:paper-gateway";
    static final String OPERATOR = "system:serviceaccount:tradeplane-system:tradeplane-operator";

    private static final PublicJsonWebKey ELLIPTIC = named("ec-1", TokenIssuer::elliptic);
    private static final PublicJsonWebKey RSA = named("rsa-1", () -> RsaJwkGenerator.generateJwk(2048));
    private final Path jwks;
    private final Instant now;

    interface Making {
        PublicJsonWebKey make() throws JoseException;
    }

    record Configured(String issuer, Path jwksFile, String audience, Path dir, Map<String, String> accept)
            implements PeerConfig.Tokens {}

    TokenIssuer(Path folder, Instant now) {
        this.jwks = folder.resolve("jwks.json");
        this.now = now;
        publish(ELLIPTIC, RSA);
    }

    /** What risk-service of the account {@code paper} is told about its callers. */
    PeerConfig.Tokens config(Path tokens) {
        return new Configured(ISSUER, jwks, AUDIENCE, tokens, Map.of("gateway", GATEWAY, "operator", OPERATOR));
    }

    void publish(PublicJsonWebKey... keys) {
        write(new JsonWebKeySet(keys).toJson(OutputControlLevel.PUBLIC_ONLY));
    }

    void write(String text) {
        try {
            Files.writeString(jwks, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PublicJsonWebKey elliptic() throws JoseException {
        return EcJwkGenerator.generateJwk(EllipticCurves.P256);
    }

    static PublicJsonWebKey named(String kid, Making making) {
        try {
            PublicJsonWebKey key = making.make();
            key.setKeyId(kid);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The gateway's token for risk-service, good for an hour, or what the changes make of it. */
    Token token() {
        return new Token();
    }

    final class Token {
        private final JwtClaims claims = new JwtClaims();
        private final JsonWebSignature signature = new JsonWebSignature();
        private final List<Consumer<JsonWebSignature>> last = new ArrayList<>();

        private Token() {
            claims.setIssuer(ISSUER);
            claims.setAudience(AUDIENCE);
            claims.setSubject(GATEWAY);
            lasting(Duration.ofSeconds(-60), Duration.ofHours(1));
            signedBy(ELLIPTIC, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        }

        Token lasting(Duration from, Duration to) {
            claims.setNotBefore(at(from));
            claims.setExpirationTime(at(to));
            return this;
        }

        Token with(Consumer<JwtClaims> change) {
            change.accept(claims);
            return this;
        }

        Token signedByRsa() {
            return signedBy(RSA, AlgorithmIdentifiers.RSA_USING_SHA256);
        }

        Token signedBy(PublicJsonWebKey key, String algorithm) {
            signature.setKey(key.getPrivateKey());
            signature.setKeyIdHeaderValue(key.getKeyId());
            signature.setAlgorithmHeaderValue(algorithm);
            return this;
        }

        Token altered(Consumer<JsonWebSignature> change) {
            last.add(change);
            return this;
        }

        String text() {
            try {
                signature.setPayload(claims.toJson());
                last.forEach(change -> change.accept(signature));
                return signature.getCompactSerialization();
            } catch (JoseException e) {
                throw new IllegalStateException(e);
            }
        }

        private NumericDate at(Duration fromNow) {
            return NumericDate.fromSeconds(now.plus(fromNow).getEpochSecond());
        }
    }

    static PublicJsonWebKey rsaKey() {
        return RSA;
    }
}
