package dev.tradeplane.e2e.workload;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Signals at random pace. The same seed and mix make the same plan.
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

    /** Short enough to end while a killed service starts again. */
    private static final int VALID_SECONDS = 3;

    private static final BigDecimal FAR_BELOW = new BigDecimal("0.90");
    private static final BigDecimal FAR_ABOVE = new BigDecimal("1.10");
    private static final BigDecimal JUST_BELOW = new BigDecimal("0.99");
    private static final BigDecimal JUST_ABOVE = new BigDecimal("1.01");
    private static final BigDecimal TICK = new BigDecimal("0.05");

    private final SplittableRandom random;
    private final String prefix;
    private final Mix mix;
    private final List<String> instruments;

    private SignalPlan(long seed, Mix mix) {
        this.random = new SplittableRandom(seed);
        this.prefix = mix.name() + "-" + Long.toHexString(seed) + "-";
        this.mix = mix;
        this.instruments = mix.prices().keySet().stream().sorted().toList();
    }

    /**
     * A plan of so many signals.
     *
     * @param meanPauseMicros average time between two signals
     * @param impatientPercent share of the REST orders that may be sent for a few seconds only
     */
    public static List<Signal> of(long seed, int count, long meanPauseMicros, int impatientPercent) {
        return of(seed, count, Mix.wide(PRICES, meanPauseMicros, impatientPercent));
    }

    /** A plan of so many signals of a mix. */
    public static List<Signal> of(long seed, int count, Mix mix) {
        SignalPlan plan = new SignalPlan(seed, mix);
        List<Signal> signals = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            signals.add(plan.signal(i));
        }
        return List.copyOf(signals);
    }

    private Signal signal(int number) {
        String instrument = instruments.get(number % instruments.size());
        boolean buy = mix.alternates() ? number / instruments.size() % 2 == 0 : random.nextBoolean();
        boolean rests = chance(mix.restingPercent());
        Signal.Channel channel = random.nextBoolean() ? Signal.Channel.REST : Signal.Channel.WEBHOOK;
        return new Signal(
                number,
                prefix + "%05d".formatted(number),
                channel,
                instrument,
                buy,
                random.nextInt(1, mix.maxQuantity() + 1),
                limit(instrument, buy, rests),
                // An alert has no field for it.
                channel == Signal.Channel.REST && chance(mix.impatientPercent()) ? VALID_SECONDS : 0,
                rests && chance(mix.canceledPercent()),
                !rests && chance(mix.hangUpPercent()),
                repeat(random.nextInt(100)),
                pause());
    }

    private Signal.Repeat repeat(int throwOfDice) {
        int again = mix.againPercent();
        int atOnce = again + mix.atOncePercent();
        if (throwOfDice < again) {
            return Signal.Repeat.AGAIN;
        }
        if (throwOfDice < atOnce) {
            return Signal.Repeat.AT_ONCE;
        }
        return throwOfDice < atOnce + mix.otherwisePercent() ? Signal.Repeat.OTHERWISE : Signal.Repeat.NO;
    }

    private @Nullable BigDecimal limit(String instrument, boolean buy, boolean rests) {
        if (rests) {
            return times(instrument, buy ? FAR_BELOW : FAR_ABOVE);
        }
        return chance(mix.marketPercent()) ? null : times(instrument, buy ? JUST_ABOVE : JUST_BELOW);
    }

    private BigDecimal times(String instrument, BigDecimal factor) {
        BigDecimal price = new BigDecimal(mix.prices().get(instrument)).multiply(factor);
        return price.divide(TICK, 0, RoundingMode.DOWN).multiply(TICK);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Exponential, as arrivals are that know nothing of one another. */
    private long pause() {
        return Math.round(-Math.log(1 - random.nextDouble()) * mix.meanPauseMicros());
    }
}
