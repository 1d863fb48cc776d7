package dev.tradeplane.operator.secret;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** What belongs into a generated secret. What is there is kept; what is missing is made, with 256 random bits. */
final class SecretContent {
    private static final int BYTES = 32;

    private final SecureRandom random;

    SecretContent(SecureRandom random) {
        this.random = random;
    }

    /** The whole content, in base64 like the part that exists. */
    Map<String, String> completed(GeneratedSecret secret, Map<String, String> existing) {
        Map<String, String> content = new TreeMap<>(existing);
        content.values().removeIf(String::isEmpty);
        switch (secret) {
            case POSTGRES -> login(content, "username", "postgres", "password");
            case DATABASE_GATEWAY -> logins(content, "gateway");
            case DATABASE_RISK -> logins(content, "risk");
            case DATABASE_BROKER -> logins(content, "broker");
            case DATABASE_AUDIT -> logins(content, "audit");
            case VERDICT, GATEWAY_JWT -> keyPair(content);
            case ADMIN -> login(content, "username", "admin", "password");
            case API_KEY, BROKER_SESSION -> content.computeIfAbsent("key", key -> encoded(text()));
        }
        return content;
    }

    /** The same with a text at each key. */
    Map<String, String> completed(Collection<String> keys, Map<String, String> existing) {
        Map<String, String> content = new TreeMap<>(existing);
        content.values().removeIf(String::isEmpty);
        keys.forEach(key -> content.computeIfAbsent(key, missing -> encoded(text())));
        return content;
    }

    /** A value nobody knows yet, in base64. */
    String fresh() {
        return encoded(text());
    }

    private void logins(Map<String, String> content, String role) {
        login(content, "username", role, "password");
        login(content, "owner-username", role + "_owner", "owner-password");
    }

    private void login(Map<String, String> content, String nameKey, String name, String passwordKey) {
        content.putIfAbsent(nameKey, encoded(name));
        content.computeIfAbsent(passwordKey, key -> encoded(text()));
    }

    private static void keyPair(Map<String, String> content) {
        if (!content.containsKey(KeyPairs.PRIVATE) || !content.containsKey(KeyPairs.PUBLIC)) {
            KeyPairs.fresh().forEach((key, pem) -> content.put(key, encoded(pem)));
        }
    }

    private String text() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
