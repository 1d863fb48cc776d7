package dev.tradeplane.contracts.id;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Both ids of one order, a pure function of (account, idempotency key, leg): whoever retries, after whatever crash, asks
 * for the same order. See docs/adr/0002.
 */
public record OrderIds(OrderId orderId, ClientOrderId clientOrderId) {
    private static final int ORDER_ID_BYTES = 16;
    private static final int CLIENT_ID_DIGITS = 19;

    public static OrderIds derive(AccountName account, IdempotencyKey key, int leg) {
        // Length-prefixed, so that no two different triples can run together into one text.
        String text =
                account.value().length() + ":" + account + "/" + key.value().length() + ":" + key + "/" + leg;
        byte[] hash = sha256(text.getBytes(StandardCharsets.UTF_8));
        String orderId = HexFormat.of().formatHex(hash, 0, ORDER_ID_BYTES);
        String digits = new BigInteger(1, Arrays.copyOfRange(hash, ORDER_ID_BYTES, hash.length))
                .toString(Character.MAX_RADIX)
                .toUpperCase(Locale.ROOT);
        String tail = "0".repeat(CLIENT_ID_DIGITS) + digits;
        return new OrderIds(
                new OrderId(orderId), new ClientOrderId("T" + tail.substring(tail.length() - CLIENT_ID_DIGITS)));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
