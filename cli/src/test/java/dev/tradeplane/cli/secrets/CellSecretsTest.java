package dev.tradeplane.cli.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellSecretsTest {
    @TempDir
    private Path folder = Path.of("");

    private CellSecrets secrets = new CellSecrets(folder, new SecureRandom());

    @BeforeEach
    void openTheFolder() {
        secrets = new CellSecrets(folder, new SecureRandom());
    }

    @Test
    void makesAUrlSafeSecretOnlyItsOwnerReads() throws IOException {
        Path file = secrets.text("admin", "password");

        assertTrue(Files.readString(file).matches("[A-Za-z0-9_-]{43}"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(
                "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("admin"))));
    }

    @Test
    void keepsWhatIsThere() throws IOException {
        Files.createDirectory(folder.resolve("desk-hooks"));
        Files.writeString(folder.resolve("desk-hooks").resolve("tradingview"), "made-by-hand\n");

        assertEquals("made-by-hand", secrets.value("desk-hooks", "tradingview"));
    }

    @Test
    void makesEverySecretAnew() {
        assertNotEquals(secrets.value("service-keys", "gateway"), secrets.value("service-keys", "risk-service"));
    }

    @Test
    void makesAKeyPairThatSigns() throws IOException, GeneralSecurityException {
        secrets.keyPair("verdict");

        KeyFactory keys = KeyFactory.getInstance("Ed25519");
        PrivateKey ours = keys.generatePrivate(new PKCS8EncodedKeySpec(der("verdict/private.pem")));
        PublicKey theirs = keys.generatePublic(new X509EncodedKeySpec(der("verdict/public.pem")));
        Signature signing = Signature.getInstance("Ed25519");
        signing.initSign(ours);
        signing.update(new byte[] {1, 2, 3});
        byte[] signature = signing.sign();
        signing.initVerify(theirs);
        signing.update(new byte[] {1, 2, 3});
        assertTrue(signing.verify(signature));
    }

    @Test
    void makesTheWholePairAgainWhenHalfOfItIsMissing() throws IOException {
        secrets.keyPair("verdict");
        String before = Files.readString(folder.resolve("verdict/public.pem"));
        Files.delete(folder.resolve("verdict/private.pem"));

        secrets.keyPair("verdict");

        assertNotEquals(before, Files.readString(folder.resolve("verdict/public.pem")));
        assertTrue(Files.exists(folder.resolve("verdict/private.pem")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "a/b", "", ".hidden"})
    void refusesANameThatLeavesTheFolder(String name) {
        assertThrows(IllegalArgumentException.class, () -> secrets.text(name, "key"));
        assertThrows(IllegalArgumentException.class, () -> secrets.text("name", name));
    }

    private byte[] der(String file) throws IOException {
        String body = Files.readString(folder.resolve(file)).replaceAll("-----[A-Z ]+-----|\\s", "");
        return Base64.getDecoder().decode(body);
    }
}
