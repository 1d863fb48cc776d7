package dev.tradeplane.testsupport.simulator.fyers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The JSON web tokens of Fyers: its codes and its access tokens. Clients read their claims and do not verify them. */
final class FyersTokens {
    static final String CODE = "auth_code";
    static final String ACCESS = "access_token";

    private static final String HASH = "HmacSHA256";
    private static final String CONTENT = "at_hash";

    private final byte[] key;
    private final Clock clock;

    FyersTokens(String secret, Clock clock) {
        this.key = secret.getBytes(StandardCharsets.UTF_8);
        this.clock = clock;
    }

    /** @param subject {@link #CODE} or {@link #ACCESS} */
    String issue(String subject, String content, Instant until) {
        long now = clock.instant().getEpochSecond();
        ObjectNode claims = Json.object()
                .put("iss", "api.fyers.in")
                .put("iat", now)
                .put("nbf", now)
                .put("exp", until.getEpochSecond())
                .put("sub", subject)
                .put(CONTENT, content)
                .put("fy_id", FyersSession.USER)
                .put("display_name", "")
                .put("oms", "K1")
                .put("hsm_key", content)
                .put("appType", 100)
                .put("poa_flag", "N");
        claims.set("aud", Json.tree(List.of("d:1", "d:2", "x:0", "x:1", "x:2")));
        String header = Json.write(Json.object().put("alg", "HS256").put("typ", "JWT"));
        String signed = encoded(bytes(header)) + "." + encoded(bytes(Json.write(claims)));
        return signed + "." + encoded(signature(signed));
    }

    /** What was put into a token of this subject; empty where this is none of ours, or its time is over. */
    Optional<String> content(String subject, String token) {
        int dot = token.lastIndexOf('.');
        if (dot < 0 || !isOurs(token.substring(0, dot), token.substring(dot + 1))) {
            return Optional.empty();
        }
        String payload = token.substring(token.indexOf('.') + 1, dot);
        JsonNode claims = Json.read(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
        boolean fits = claims.path("sub").asText().equals(subject)
                && (subject.equals(ACCESS)
                        || claims.path("exp").asLong() > clock.instant().getEpochSecond());
        return fits ? Optional.of(claims.path(CONTENT).asText()) : Optional.empty();
    }

    private boolean isOurs(String signed, String signature) {
        return MessageDigest.isEqual(bytes(encoded(signature(signed))), bytes(signature));
    }

    private byte[] signature(String signed) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(key, HASH));
            return mac.doFinal(bytes(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
