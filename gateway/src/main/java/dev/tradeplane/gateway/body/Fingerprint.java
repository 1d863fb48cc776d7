package dev.tradeplane.gateway.body;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * What a sender said, whatever the order of fields and the white space: equal content has equal fingerprints.
 *
 * @param hex SHA-256
 */
public record Fingerprint(String hex) {
    /**
     * Takes the fingerprint of a body.
     *
     * @param sender who said it; the same words of another sender are other content
     */
    public static Fingerprint of(String sender, JsonValue body) {
        StringBuilder text = new StringBuilder();
        quoted(text, sender);
        append(text, body);
        return new Fingerprint(HexFormat.of().formatHex(sha256(text.toString().getBytes(StandardCharsets.UTF_8))));
    }

    private static void append(StringBuilder text, JsonValue value) {
        switch (value) {
            case JsonValue.Text(String string) -> quoted(text, string);
            case JsonValue.Decimal(String number) -> text.append(number);
            case JsonValue.Flag(boolean flag) -> text.append(flag);
            case JsonValue.Nothing() -> text.append("null");
            case JsonValue.Items(var items) -> {
                text.append('[');
                items.forEach(item -> {
                    append(text, item);
                    text.append(',');
                });
                text.append(']');
            }
            case JsonValue.Fields(var fields) -> {
                text.append('{');
                new TreeMap<>(fields).forEach((name, field) -> {
                    quoted(text, name);
                    append(text, field);
                });
                text.append('}');
            }
        }
    }

    /** Length first, so that no two texts can run together into a third. */
    private static void quoted(StringBuilder text, String string) {
        text.append('"').append(string.length()).append(':').append(string);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
