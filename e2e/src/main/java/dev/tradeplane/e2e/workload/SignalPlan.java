package dev.tradeplane.e2e.workload;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Signals at random pace. The same seed makes the same plan. Buys and sells of an instrument alternate, so that positions
 * stay small and limits rarely bite.
 */
public final class SignalPlan {
    /** What is traded, at the prices the paper broker is told to keep. */
    public static final Map<String, String> PRICES = Map.of(
            "NSE:RELIANCE", "2450.00",
            "NSE:TCS", "3900.00",
            "NSE:INFY", "1500.00",
            "NSE:HDFCBANK", "1650.00",
            "NSE:SBIN", "800.00",
            "NSE:ITC", "450.00");

    private static final int MAX_QUANTITY = 9;
    /** Short enough to end while a killed service starts again. */
    private static final int VALID_SECONDS = 3;

    private static final BigDecimal FAR_BELOW = new BigDecimal("0.90");
    private static final BigDecimal FAR_ABOVE = new BigDecimal("1.10");
    private static final BigDecimal TICK = new BigDecimal("0.05");

    private final SplittableRandom random;
    private final String prefix;
    private final long meanPauseMicros;
    private final int impatientPercent;
    private final List<String> instruments = PRICES.keySet().stream().sorted().toList();

    private SignalPlan(long seed, long meanPauseMicros, int impatientPercent) {
        this.random = new SplittableRandom(seed);
        this.prefix = "crash-" + Long.toHexString(seed) + "-";
        this.meanPauseMicros = meanPauseMicros;
        this.impatientPercent = impatientPercent;
    }

    /**
     * A plan of so many signals.
     *
     * @param meanPauseMicros average time between two signals
     * @param impatientPercent share of the REST orders that may be sent for a few seconds only
     */
    public static List<Signal> of(long seed, int count, long meanPauseMicros, int impatientPercent) {
        SignalPlan plan = new SignalPlan(seed, meanPauseMicros, impatientPercent);
        List<Signal> signals = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            signals.add(plan.signal(i));
        }
        return List.copyOf(signals);
    }

    private Signal signal(int number) {
        String instrument = instruments.get(number % instruments.size());
        boolean buy = number / instruments.size() % 2 == 0;
        boolean rests = oneIn(7);
        Signal.Channel channel = random.nextBoolean() ? Signal.Channel.REST : Signal.Channel.WEBHOOK;
        return new Signal(
                number,
                prefix + "%05d".formatted(number),
                channel,
                instrument,
                buy,
                random.nextInt(1, MAX_QUANTITY + 1),
                rests ? farFrom(instrument, buy) : null,
                // An alert has no field for it.
                channel == Signal.Channel.REST && random.nextInt(100) < impatientPercent ? VALID_SECONDS : 0,
                rests && oneIn(2),
                oneIn(25),
                pause());
    }

    /** A price at which the order cannot fill while quotes stay put. */
    private static @Nullable BigDecimal farFrom(String instrument, boolean buy) {
        BigDecimal price = new BigDecimal(PRICES.get(instrument)).multiply(buy ? FAR_BELOW : FAR_ABOVE);
        return price.divide(TICK, 0, RoundingMode.DOWN).multiply(TICK);
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    /** Exponential, as arrivals are that know nothing of one another. */
    private long pause() {
        return Math.round(-Math.log(1 - random.nextDouble()) * meanPauseMicros);
    }
}
