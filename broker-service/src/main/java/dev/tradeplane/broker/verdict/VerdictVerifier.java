package dev.tradeplane.broker.verdict;

import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.verdict.OrderHash;
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
import java.util.Base64;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Checks that risk-service signed exactly this order, for this one use, and that the verdict still holds. */
@Singleton
public class VerdictVerifier {
    private static final int CLOCK_SKEW_SECONDS = 5;

    private final JWTParser parser;

    @Inject
    VerdictVerifier(VerdictConfig config) {
        this(publicKey(config.publicKeyFile()));
    }

    VerdictVerifier(PublicKey key) {
        JWTAuthContextInfo rules = new JWTAuthContextInfo(key, VerdictClaims.ISSUER);
        rules.setExpectedAudience(Set.of(VerdictClaims.AUDIENCE));
        rules.setSignatureAlgorithm(Set.of(SignatureAlgorithm.EDDSA));
        rules.setRequiredClaims(Set.of("sub", "jti", "exp", VerdictClaims.ORDER_HASH, VerdictClaims.LIMITS_VERSION));
        rules.setClockSkew(CLOCK_SKEW_SECONDS);
        this.parser = new DefaultJWTParser(rules);
    }

    /**
     * The verdict, if it fits; otherwise {@link VerdictRefusedException}.
     *
     * @param change number of the change; 0 for the order as first placed
     */
    public Verdict verify(String token, ClientOrderId clientOrderId, int change, OrderIntent intent) {
        JsonWebToken claims = parsed(token);
        require(clientOrderId.value().equals(claims.getSubject()), "the verdict is for another order");
        require((clientOrderId + "/" + change).equals(claims.getTokenID()), "the verdict is for another use");
        String hash = OrderHash.of(clientOrderId, change, intent).hex();
        require(hash.equals(claims.getClaim(VerdictClaims.ORDER_HASH)), "the order is not the one approved");
        return new Verdict(limitsVersion(claims));
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
