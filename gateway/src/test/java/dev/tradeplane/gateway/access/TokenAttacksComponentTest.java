package dev.tradeplane.gateway.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.tradeplane.gateway.FakeRisk;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "gateway"))
@QuarkusTestResource(FakeRisk.class)
class TokenAttacksComponentTest {
    private static final String EDDSA = "{\"alg\":\"EdDSA\",\"typ\":\"at+jwt\",\"kid\":\"gateway-1\"}";

    TestCell cell;

    private static String claims(String issuer, String audience, long expiresInSeconds) {
        long now = Instant.now(Clock.systemUTC()).getEpochSecond();
        return "{\"iss\":\"" + issuer + "\",\"aud\":\"" + audience
                + "\",\"sub\":\"mallory\",\"upn\":\"mallory\",\"groups\":[\"admin\"],\"jti\":\"1\",\"iat\":"
                + (now - 3600) + ",\"exp\":" + (now + expiresInSeconds) + "}";
    }

    private static String good() {
        return claims("tradeplane/gateway", "tradeplane", 600);
    }

    private static String part(String json) {
        return encode(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String signed(String header, String claims, PrivateKey key) throws GeneralSecurityException {
        String text = part(header) + "." + part(claims);
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(key);
        signature.update(text.getBytes(StandardCharsets.US_ASCII));
        return text + "." + encode(signature.sign());
    }

    private PrivateKey ours() {
        return cell.gatewayJwtKeys().getPrivate();
    }

    private static void assertTurnedAway(String token) {
        given().header("Authorization", "Bearer " + token)
                .get("/v1/orders")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("https://tradeplane.dev/problems/unauthenticated"));
    }

    @Test
    void acceptsATokenSignedWithTheRightKey() throws GeneralSecurityException {
        given().header("Authorization", "Bearer " + signed(EDDSA, good(), ours()))
                .get("/v1/orders")
                .then()
                .statusCode(200);
    }

    @Test
    void refusesUnsignedTokens() {
        assertTurnedAway(part("{\"alg\":\"none\"}") + "." + part(good()) + ".");
    }

    @Test
    void refusesThePublicKeyUsedAsASharedSecret() throws GeneralSecurityException {
        String text = part("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + part(good());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(
                cell.secret("gateway-jwt", "public.pem").getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertTurnedAway(text + "." + encode(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII))));
    }

    @Test
    void refusesAForeignKey() throws GeneralSecurityException {
        assertTurnedAway(signed(
                EDDSA,
                good(),
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate()));
    }

    @Test
    void refusesAForeignIssuer() throws GeneralSecurityException {
        assertTurnedAway(signed(EDDSA, claims("tradeplane/risk-service", "tradeplane", 600), ours()));
    }

    @Test
    void refusesAForeignAudience() throws GeneralSecurityException {
        assertTurnedAway(signed(EDDSA, claims("tradeplane/gateway", "elsewhere", 600), ours()));
    }

    @Test
    void refusesAnExpiredToken() throws GeneralSecurityException {
        assertTurnedAway(signed(EDDSA, claims("tradeplane/gateway", "tradeplane", -600), ours()));
    }

    @Test
    void refusesATamperedToken() throws GeneralSecurityException {
        String[] parts = signed(EDDSA, good(), ours()).split("\\.");
        assertTurnedAway(parts[0] + "." + part(good().replace("mallory", "admin")) + "." + parts[2]);
    }

    @Test
    void refusesGarbage() {
        assertTurnedAway("not-a-token");
    }
}
