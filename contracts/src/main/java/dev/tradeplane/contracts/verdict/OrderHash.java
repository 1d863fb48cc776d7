package dev.tradeplane.contracts.verdict;

import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.intent.Exits;
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
    private static final int LENGTH = 32;
    private static final byte INNER = 1;

    public OrderHash {
        if (hex.length() != 2 * LENGTH || !hex.chars().allMatch(HexFormat::isHexDigit)) {
            throw new IllegalArgumentException("a hash has " + 2 * LENGTH + " hex digits");
        }
    }

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
        Exits exits = intent.exits();
        if (exits != null) {
            // Only then, so that every other order keeps the hash it always had.
            text.append(SEPARATOR).append(exits.stopLoss()).append(SEPARATOR).append(exits.takeProfit());
        }
        return of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What stands above two hashes in an {@link OrderTree}; no order hashes to it, for no order begins with that byte. */
    static OrderHash above(OrderHash left, OrderHash right) {
        byte[] below = new byte[1 + 2 * LENGTH];
        below[0] = INNER;
        System.arraycopy(left.bytes(), 0, below, 1, LENGTH);
        System.arraycopy(right.bytes(), 0, below, 1 + LENGTH, LENGTH);
        return of(below);
    }

    private static OrderHash of(byte[] text) {
        try {
            return new OrderHash(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
