package dev.tradeplane.e2e.workload;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One thing a client wants done, under one key.
 *
 * @param number its place in the plan, from 0
 * @param limitPrice absent for a market order
 * @param validSeconds how long it may still be sent, from the first time its client asks; 0 leaves it to the gateway
 * @param cancels whether the client asks to cancel it once it is accepted
 * @param hangsUp whether the client closes the connection without listening, and never asks again
 * @param repeat what its client does with the key besides asking until it is answered
 * @param pauseMicros how long after the signal before it
 */
public record Signal(
        int number,
        String key,
        Channel channel,
        String instrument,
        boolean buy,
        int quantity,
        @Nullable BigDecimal limitPrice,
        int validSeconds,
        boolean cancels,
        boolean hangsUp,
        Repeat repeat,
        long pauseMicros) {
    public enum Channel {
        REST,
        WEBHOOK
    }

    public enum Repeat {
        NO,
        /** Once answered, it is sent again, as senders do. */
        AGAIN,
        /** Two clients send it at once. */
        AT_ONCE,
        /** Once answered, its key comes again with another quantity, which nobody may take. */
        OTHERWISE
    }

    /** The same key, and another wish. */
    Signal changed() {
        return new Signal(
                number,
                key,
                channel,
                instrument,
                buy,
                quantity + 1,
                limitPrice,
                validSeconds,
                cancels,
                hangsUp,
                Repeat.NO,
                pauseMicros);
    }
}
