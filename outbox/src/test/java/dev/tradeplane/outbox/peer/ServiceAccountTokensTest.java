package dev.tradeplane.outbox.peer;

import static dev.tradeplane.outbox.peer.TokenIssuer.AUDIENCE;
import static dev.tradeplane.outbox.peer.TokenIssuer.OPERATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.tradeplane.testsupport.clock.TickingClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceAccountTokensTest {
    private static final PublicJsonWebKey STRANGER = TokenIssuer.named("stranger", TokenIssuer::elliptic);
    private static final PublicJsonWebKey IMPOSTOR = TokenIssuer.named("ec-1", TokenIssuer::elliptic);
    private static final String ES256 = AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;

    @TempDir
    Path folder;

    private final TickingClock clock = TickingClock.onMondayMorning();
    private TokenIssuer issuer;
    private PeerIdentity tokens;

    @BeforeEach
    void start() {
        issuer = new TokenIssuer(folder, clock.instant());
        tokens = new ServiceAccountTokens(issuer.config(folder), clock);
    }

    @Test
    void knowsItsCallersByTheirServiceAccounts() {
        assertEquals(Optional.of(Peer.GATEWAY), holderOf(token -> token));
        assertEquals(Optional.of(Peer.GATEWAY), holderOf(TokenIssuer.Token::signedByRsa));
        assertEquals(Optional.of(Peer.OPERATOR), holderOf(token -> token.with(claims -> claims.setSubject(OPERATOR))));
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                refused("for another service", token -> token.with(c -> c.setAudience(AUDIENCE + "x"))),
                refused("for the API server", token -> token.with(c -> c.setAudience(TokenIssuer.ISSUER))),
                refused("for nobody", token -> token.with(c -> c.unsetClaim("aud"))),
                refused("of another cluster", token -> token.with(c -> c.setIssuer("https://elsewhere"))),
                refused("of no cluster", token -> token.with(c -> c.unsetClaim("iss"))),
                refused("expired", token -> token.lasting(Duration.ofHours(-2), Duration.ofSeconds(-11))),
                refused("not yet good", token -> token.lasting(Duration.ofSeconds(12), Duration.ofHours(1))),
                refused("good for ever", token -> token.with(c -> c.unsetClaim("exp"))),
                refused("of nobody", token -> token.with(c -> c.unsetClaim("sub"))),
                refused("of another account", subject("system:serviceaccount:desk:live-gateway")),
                refused("of another namespace", subject("system:serviceaccount:other:paper-gateway")),
                refused("of a service that may not call", subject("system:serviceaccount:desk:paper-audit-service")),
                refused("by an unknown key", token -> token.signedBy(STRANGER, ES256)),
                refused("by a key that borrows a name", token -> token.signedBy(IMPOSTOR, ES256)),
                refused(
                        "by a key without a name",
                        token -> token.altered(s -> s.getHeaders().setObjectHeaderValue("kid", null))),
                refused("unsigned", ServiceAccountTokensTest::unsigned),
                refused("keyed with what is public", ServiceAccountTokensTest::keyedWithThePublicKey));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isNotFooledByAToken(UnaryOperator<TokenIssuer.Token> change) {
        assertEquals(Optional.empty(), holderOf(change));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "service-key"})
    void isNotFooledByWhatIsNoToken(String text) {
        assertEquals(Optional.empty(), tokens.holderOf(text));
    }

    @Test
    void isNotFooledByAnAlteredToken() {
        String[] parts = issuer.token().text().split("\\.");
        String forged = issuer.token().with(c -> c.setSubject(OPERATOR)).text().split("\\.")[1];

        assertEquals(Optional.empty(), tokens.holderOf(parts[0] + "." + forged + "." + parts[2]));
    }

    @Test
    void stopsBelievingATokenAtItsEnd() {
        String token =
                issuer.token().lasting(Duration.ZERO, Duration.ofSeconds(30)).text();
        assertEquals(Optional.of(Peer.GATEWAY), tokens.holderOf(token));

        clock.advance(Duration.ofSeconds(41));

        assertEquals(Optional.empty(), tokens.holderOf(token));
    }

    @Test
    void takesUpNewKeysAtOnceAndForgetsWithdrawnOnesWithinAMinute() {
        String old = issuer.token().text();
        assertEquals(Optional.of(Peer.GATEWAY), tokens.holderOf(old));

        issuer.publish(STRANGER);

        assertEquals(Optional.of(Peer.GATEWAY), holderOf(token -> token.signedBy(STRANGER, ES256)));
        clock.advance(Duration.ofSeconds(61));
        assertEquals(Optional.empty(), tokens.holderOf(old));
    }

    @Test
    void believesNothingNewWhileTheKeysCannotBeRead() {
        issuer.write("{");

        assertEquals(Optional.empty(), holderOf(token -> token));
    }

    @Test
    void doesNotStartWithoutKeys() {
        issuer.write("");

        assertThrows(IllegalStateException.class, () -> new ServiceAccountTokens(issuer.config(folder), clock));
    }

    @Test
    void showsEachPeerItsOwnTokenAsItIsNow() throws IOException {
        Path first = Files.createDirectory(folder.resolve("..1"));
        Path second = Files.createDirectory(folder.resolve("..2"));
        Files.writeString(first.resolve("audit-service"), "first\n");
        Files.writeString(second.resolve("audit-service"), "second\n");
        Files.createSymbolicLink(folder.resolve("..data"), first);
        Files.createSymbolicLink(folder.resolve("audit-service"), Path.of("..data/audit-service"));
        assertEquals("first", tokens.tokenFor(Peer.AUDIT_SERVICE));

        // As the kubelet does it.
        Path swapped = Files.createSymbolicLink(folder.resolve("..data_tmp"), second);
        Files.move(swapped, folder.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);

        assertEquals("second", tokens.tokenFor(Peer.AUDIT_SERVICE));
    }

    @Test
    void cannotCallAPeerItHasNoTokenFor() {
        assertThrows(PeerUnavailableException.class, () -> tokens.tokenFor(Peer.BROKER_SERVICE));
    }

    @Test
    void isOneOfTwoWaysAndNeverBoth() throws IOException {
        Path key = Files.writeString(folder.resolve("own"), "own-key");
        PeerConfig neither = config(Optional.empty(), Map.of(), Optional.empty());
        PeerConfig both = config(Optional.of(key), Map.of(), Optional.of(issuer.config(folder)));
        PeerConfig mixed = config(Optional.empty(), Map.of("gateway", key), Optional.of(issuer.config(folder)));

        for (PeerConfig wrong : new PeerConfig[] {neither, both, mixed}) {
            assertThrows(IllegalStateException.class, () -> PeerIdentityWiring.identity(wrong, clock));
        }
    }

    private static PeerConfig config(Optional<Path> key, Map<String, Path> accept, Optional<PeerConfig.Tokens> tokens) {
        return new Peers.Configured(key, accept, tokens, Map.of(), Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }

    private Optional<Peer> holderOf(UnaryOperator<TokenIssuer.Token> change) {
        return tokens.holderOf(change.apply(issuer.token()).text());
    }

    private static Arguments refused(String what, UnaryOperator<TokenIssuer.Token> change) {
        return argumentSet(what, change);
    }

    private static UnaryOperator<TokenIssuer.Token> subject(String subject) {
        return token -> token.with(claims -> claims.setSubject(subject));
    }

    private static TokenIssuer.Token unsigned(TokenIssuer.Token token) {
        return token.altered(signature -> {
            signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
            signature.setKey(null);
        });
    }

    private static TokenIssuer.Token keyedWithThePublicKey(TokenIssuer.Token token) {
        byte[] known = TokenIssuer.rsaKey().getPublicKey().getEncoded();
        return token.altered(signature -> {
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
            signature.setKeyIdHeaderValue("rsa-1");
            signature.setKey(new HmacKey(known));
        });
    }
}
