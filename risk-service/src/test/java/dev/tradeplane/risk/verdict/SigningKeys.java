package dev.tradeplane.risk.verdict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;

/** Keys that nobody else has. */
public final class SigningKeys {
    private SigningKeys() {}

    public static VerdictSigner newSigner() {
        try {
            byte[] key = KeyPairGenerator.getInstance("Ed25519")
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded();
            Path file = Files.createTempFile("verdict", ".pem");
            Files.writeString(file, Base64.getMimeEncoder().encodeToString(key));
            VerdictSigner signer = new VerdictSigner(() -> file);
            Files.delete(file);
            return signer;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
