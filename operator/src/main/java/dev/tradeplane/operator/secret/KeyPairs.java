package dev.tradeplane.operator.secret;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Map;

/** Ed25519 pairs, as the services read them. */
final class KeyPairs {
    static final String PRIVATE = "private.pem";
    static final String PUBLIC = "public.pem";

    private KeyPairs() {}

    /** A whole pair: half of one is of no use. */
    static Map<String, String> fresh() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return Map.of(
                    PRIVATE, pem("PRIVATE KEY", pair.getPrivate().getEncoded()),
                    PUBLIC, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no Ed25519", e);
        }
    }

    private static String pem(String type, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n";
    }
}
