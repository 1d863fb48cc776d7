package dev.tradeplane.risk.verdict;

import dev.tradeplane.contracts.verdict.OrderHash;
import dev.tradeplane.contracts.verdict.OrderTree;
import dev.tradeplane.contracts.verdict.Verdict;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Signs that orders were approved, as exactly these and no others, each until its validity ends and for one use. */
@Singleton
public class VerdictSigner {
    private final PrivateKey key;

    VerdictSigner(VerdictConfig config) {
        this.key = read(config.privateKeyFile());
    }

    /** The verdict of each: a batch is signed once, however many orders it has. */
    public Map<Approval, String> sign(Collection<Approval> approvals, Instant now) {
        Map<Approval, String> verdicts = new HashMap<>();
        approvals.stream()
                .collect(Collectors.groupingBy(Approval::limitsVersion))
                .forEach((limitsVersion, alike) -> verdicts.putAll(sign(alike, limitsVersion, now)));
        return verdicts;
    }

    private Map<Approval, String> sign(List<Approval> approvals, long limitsVersion, Instant now) {
        OrderTree tree = OrderTree.over(approvals.stream().map(Approval::hash).toList());
        Instant end = approvals.stream()
                .map(approval -> approval.intent().validUntil())
                .max(Instant::compareTo)
                .orElseThrow();
        String token = token(tree.root(), limitsVersion, now, end);
        return IntStream.range(0, approvals.size())
                .boxed()
                .collect(
                        Collectors.toMap(approvals::get, place -> new Verdict(token, tree.pathFrom(place)).toString()));
    }

    private String token(OrderHash root, long limitsVersion, Instant now, Instant end) {
        return Jwt.issuer(VerdictClaims.ISSUER)
                .audience(VerdictClaims.AUDIENCE)
                .claim("jti", root.hex())
                .issuedAt(now)
                .expiresAt(end)
                .claim(VerdictClaims.ORDER_HASH, root.hex())
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
