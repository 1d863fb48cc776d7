package dev.tradeplane.outbox.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.Key;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/** Checks signature, issuer, audience and time of a token; what it found is believed for at most a minute. */
final class TokenVerifier {
    private static final Logger LOG = Logger.getLogger(TokenVerifier.class);
    private static final AlgorithmConstraints ALGORITHMS = new AlgorithmConstraints(
            ConstraintType.PERMIT,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
            AlgorithmIdentifiers.RSA_USING_SHA256);
    private static final int LEEWAY_SECONDS = 10;
    /** Bounds how long a key that was withdrawn still counts. */
    private static final Duration BELIEVED = Duration.ofMinutes(1);
    /** A few callers with a few tokens each; more is somebody playing. */
    private static final int MOST_BELIEVED = 256;

    private final PeerConfig.Tokens config;
    private final Clock clock;
    private final Map<String, Believed> believed = new ConcurrentHashMap<>();

    private record Believed(String subject, Instant until) {}

    TokenVerifier(PeerConfig.Tokens config, Clock clock) {
        this.config = config;
        this.clock = clock;
        try {
            keys();
        } catch (UnresolvableKeyException e) {
            throw new IllegalStateException("no issuer keys in " + config.jwksFile(), e);
        }
    }

    /** Whom the token speaks of; empty when it is not to be believed. */
    Optional<String> subjectOf(String token) {
        Instant now = clock.instant();
        String digest = digest(token);
        Believed known = believed.get(digest);
        if (known != null && now.isBefore(known.until)) {
            return Optional.of(known.subject);
        }
        Optional<Believed> verified = verify(token, now);
        verified.ifPresent(belief -> remember(digest, belief, now));
        return verified.map(Believed::subject);
    }

    private Optional<Believed> verify(String token, Instant now) {
        try {
            JwtClaims claims = new JwtConsumerBuilder()
                    .setJwsAlgorithmConstraints(ALGORITHMS)
                    .setVerificationKeyResolver(this::keyOf)
                    .setExpectedIssuer(config.issuer())
                    .setExpectedAudience(config.audience())
                    .setRequireExpirationTime()
                    .setRequireSubject()
                    .setEvaluationTime(NumericDate.fromSeconds(now.getEpochSecond()))
                    .setAllowedClockSkewInSeconds(LEEWAY_SECONDS)
                    .build()
                    .processToClaims(token);
            Instant expiry = Instant.ofEpochSecond(claims.getExpirationTime().getValue());
            Instant until = now.plus(BELIEVED);
            return Optional.of(new Believed(claims.getSubject(), expiry.isBefore(until) ? expiry : until));
        } catch (InvalidJwtException | MalformedClaimException e) {
            LOG.debugf("a token was refused: %s", e.toString());
            return Optional.empty();
        }
    }

    /** The key is always named: with several keys in force, guessing would make the name worthless. */
    private Key keyOf(JsonWebSignature signature, List<JsonWebStructure> nesting) throws UnresolvableKeyException {
        if (signature.getKeyIdHeaderValue() == null) {
            throw new UnresolvableKeyException("the token names no key");
        }
        return new JwksVerificationKeyResolver(keys()).resolveKey(signature, nesting);
    }

    private List<JsonWebKey> keys() throws UnresolvableKeyException {
        try {
            return new JsonWebKeySet(Files.readString(config.jwksFile())).getJsonWebKeys();
        } catch (IOException | JoseException e) {
            LOG.warnf("the issuer's keys cannot be read, so no new token is believed: %s", e.toString());
            throw new UnresolvableKeyException("no keys", e);
        }
    }

    private void remember(String digest, Believed belief, Instant now) {
        if (believed.size() >= MOST_BELIEVED) {
            believed.values().removeIf(old -> !now.isBefore(old.until));
        }
        if (believed.size() < MOST_BELIEVED) {
            believed.put(digest, belief);
        }
    }

    /** The token itself is not kept, and looking it up takes no time that tells of it. */
    private static String digest(String token) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
