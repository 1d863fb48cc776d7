package dev.tradeplane.cli.secrets;

import dev.tradeplane.cli.cell.PrivateFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** The secrets folder of a cell. What is there is kept; what is missing is made, with 256 random bits. */
public final class CellSecrets {
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9][-._A-Za-z0-9]{0,252}");
    private static final int BYTES = 32;

    private final Path folder;
    private final SecureRandom random;

    public CellSecrets(Path folder, SecureRandom random) {
        this.folder = folder;
        this.random = random;
    }

    /** The file of a secret, created if it is not there. URL-safe text without a line end. */
    public Path text(String name, String key) {
        Path file = fileOf(name, key);
        if (!Files.exists(file)) {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            PrivateFile.replace(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        return file;
    }

    /** The value of a secret, created if it is not there. */
    public String value(String name, String key) {
        return PrivateFile.read(text(name, key)).strip();
    }

    /** An Ed25519 pair in {@code private.pem} and {@code public.pem}, created if it is not whole. */
    public void keyPair(String name) {
        Path privateFile = fileOf(name, "private.pem");
        Path publicFile = fileOf(name, "public.pem");
        if (Files.exists(privateFile) && Files.exists(publicFile)) {
            return;
        }
        KeyPair pair = generate();
        // The private half last: a pair is whole only when it is there.
        PrivateFile.deleteIfExists(privateFile);
        PrivateFile.replace(publicFile, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        PrivateFile.replace(privateFile, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
    }

    private Path fileOf(String name, String key) {
        if (!SEGMENT.matcher(name).matches() || !SEGMENT.matcher(key).matches()) {
            throw new IllegalArgumentException("A secret's name and key are letters, digits, '-', '.' and '_'");
        }
        PrivateFile.createFolder(folder.resolve(name));
        return folder.resolve(name).resolve(key);
    }

    private KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no Ed25519", e);
        }
    }

    private static String pem(String type, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n";
    }
}
