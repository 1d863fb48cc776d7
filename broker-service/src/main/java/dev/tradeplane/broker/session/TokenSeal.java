package dev.tradeplane.broker.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals tokens for storage: AES-256-GCM under a key made of the key file, bound to the account they belong to. */
final class TokenSeal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Path keyFile;
    private final byte[] account;
    private final SecureRandom random = new SecureRandom();

    TokenSeal(Path keyFile, String account) {
        this.keyFile = keyFile;
        this.account = account.getBytes(StandardCharsets.UTF_8);
    }

    byte[] seal(String token) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, nonce, token.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    /** Throws IllegalStateException when it was sealed with another key, or for another account. */
    String open(byte[] sealed) {
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE];
        parts.get(nonce);
        byte[] rest = new byte[parts.remaining()];
        parts.get(rest);
        return new String(apply(Cipher.DECRYPT_MODE, nonce, rest), StandardCharsets.UTF_8);
    }

    private byte[] apply(int mode, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(account);
            return cipher.doFinal(text);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the stored session cannot be sealed or opened", e);
        }
    }

    /** Read anew each time: the key may be renewed while the service runs. */
    private SecretKey key() throws IOException, GeneralSecurityException {
        byte[] text = Files.readString(keyFile).strip().getBytes(StandardCharsets.UTF_8);
        return new SecretKeySpec(MessageDigest.getInstance("SHA-256").digest(text), "AES");
    }
}
