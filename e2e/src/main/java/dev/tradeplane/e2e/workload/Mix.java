package dev.tradeplane.e2e.workload;

import java.util.Map;

/**
 * What a plan is mixed of. Shares are percentages of all signals, unless they say of which.
 *
 * @param name begins every key
 * @param prices what is traded, at the prices the market keeps
 * @param meanPauseMicros average time between two signals
 * @param alternates whether buys and sells of an instrument take turns, so that positions stay small
 * @param marketPercent orders without a price; others name one that fills at once
 * @param restingPercent orders far from the price
 * @param canceledPercent of the resting ones, those canceled later
 * @param impatientPercent of the REST orders, those that may be sent for a few seconds only
 * @param againPercent sent once more after the answer
 * @param atOncePercent sent by two clients at once
 * @param otherwisePercent their key is sent with another body
 */
public record Mix(
        String name,
        Map<String, String> prices,
        long meanPauseMicros,
        int maxQuantity,
        boolean alternates,
        int marketPercent,
        int restingPercent,
        int canceledPercent,
        int impatientPercent,
        int hangUpPercent,
        int againPercent,
        int atOncePercent,
        int otherwisePercent) {
    public Mix {
        prices = Map.copyOf(prices);
    }

    /** For limits that hardly ever bite. */
    public static Mix wide(Map<String, String> prices, long meanPauseMicros, int impatientPercent) {
        return new Mix("crash", prices, meanPauseMicros, 9, true, 100, 14, 50, impatientPercent, 4, 5, 0, 0);
    }

    /** For tight limits: sides at random, so that positions reach theirs. */
    public static Mix tight(String name, Map<String, String> prices, long meanPauseMicros) {
        return new Mix(name, prices, meanPauseMicros, 9, false, 15, 12, 90, 15, 3, 20, 5, 2);
    }
}
