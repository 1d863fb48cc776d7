package dev.tradeplane.broker.verdict;

import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.verdict.OrderHash;
import dev.tradeplane.contracts.verdict.Verdict;
import dev.tradeplane.contracts.verdict.VerdictClaims;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Checks that risk-service approved exactly this order or change, and that the approval still holds. */
@Singleton
public class VerdictVerifier {
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

    private final JWTParser parser;

    private final Clock clock;

    @Inject
    VerdictVerifier(VerdictConfig config, Clock clock) {
        this(publicKey(config.publicKeyFile()), clock);
    }

    VerdictVerifier(PublicKey key, Clock clock) {
        JWTAuthContextInfo rules = new JWTAuthContextInfo(key, VerdictClaims.ISSUER);
        rules.setExpectedAudience(Set.of(VerdictClaims.AUDIENCE));
        rules.setSignatureAlgorithm(Set.of(SignatureAlgorithm.EDDSA));
        rules.setRequiredClaims(Set.of("exp", VerdictClaims.ORDER_HASH, VerdictClaims.LIMITS_VERSION));
        rules.setRequireNamedPrincipal(false);
        rules.setClockSkew((int) CLOCK_SKEW.toSeconds());
        this.parser = new DefaultJWTParser(rules);
        this.clock = clock;
    }

    /** For the orders of one delivery: a token that many share is checked once. */
    public Delivery delivery() {
        return new Delivery();
    }

    /** Remembers the tokens it checked. */
    public final class Delivery {
        private final Map<String, JsonWebToken> checked = new ConcurrentHashMap<>();

        private Delivery() {}

        /**
         * What the verdict says, if it fits; otherwise {@link VerdictRefusedException}. That it serves once is for the
         * claim to see to: the hash names the order and the change, and either can be claimed only once.
         *
         * @param change number of the change; 0 for the order as first placed
         */
        public Approval verify(String text, ClientOrderId clientOrderId, int change, OrderIntent intent) {
            Verdict verdict = read(text);
            JsonWebToken claims = checked.computeIfAbsent(verdict.token(), VerdictVerifier.this::parsed);
            String root = verdict.path()
                    .rootOf(OrderHash.of(clientOrderId, change, intent))
                    .hex();
            require(root.equals(claims.getClaim(VerdictClaims.ORDER_HASH)), "the order is not the one approved");
            // The token lives as long as the last of its orders.
            require(!clock.instant().isAfter(intent.validUntil().plus(CLOCK_SKEW)), "the verdict has expired");
            return new Approval(limitsVersion(claims));
        }
    }

    private static Verdict read(String text) {
        try {
            return Verdict.parse(text);
        } catch (IllegalArgumentException e) {
            throw new VerdictRefusedException("the verdict is not valid");
        }
    }

    private JsonWebToken parsed(String token) {
        try {
            return parser.parse(token);
        } catch (ParseException e) {
            throw new VerdictRefusedException("the verdict is not valid");
        }
    }

    private static long limitsVersion(JsonWebToken claims) {
        return switch (claims.<Object>getClaim(VerdictClaims.LIMITS_VERSION)) {
            case Number number -> number.longValue();
            case JsonNumber number -> number.longValueExact();
            default -> throw new VerdictRefusedException("the verdict names no limits version");
        };
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new VerdictRefusedException(otherwise);
        }
    }

    private static PublicKey publicKey(Path file) {
        try {
            String pem =
                    Files.readString(file).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the verdict key " + file.getFileName(), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not an Ed25519 public key: " + file.getFileName(), e);
        }
    }
}
