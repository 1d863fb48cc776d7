package dev.tradeplane.contracts.verdict;

import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.intent.OrderIntent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The hash a verdict is bound to: every part of the order that the broker will act on. One byte of difference between
 * what was approved and what is to be sent, and the verdict does not fit.
 */
public record OrderHash(String hex) {
    private static final char SEPARATOR = '\n';

    /**
     * Hashes one order.
     *
     * @param change number of the approved change; 0 for the order as first placed
     */
    public static OrderHash of(ClientOrderId clientOrderId, int change, OrderIntent intent) {
        StringBuilder text = new StringBuilder("tradeplane-order-v1");
        for (Object part : new Object[] {
            clientOrderId,
            change,
            intent.instrument(),
            intent.side(),
            intent.quantity(),
            intent.type(),
            String.valueOf(intent.limitPrice()),
            String.valueOf(intent.triggerPrice()),
            intent.product(),
            intent.timeInForce(),
            intent.reduceOnly(),
            intent.validUntil()
        }) {
            text.append(SEPARATOR).append(part);
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return new OrderHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
