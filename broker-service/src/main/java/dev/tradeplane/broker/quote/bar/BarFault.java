package dev.tradeplane.broker.quote.bar;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong with a bar taken by itself, and with its place in a series; the first in this order counts. */
public enum BarFault {
    NON_POSITIVE,
    NEGATIVE_VOLUME,
    HIGH_BELOW_LOW,
    OPEN_OUTSIDE,
    CLOSE_OUTSIDE,
    /** It begins before the last one ended, or in the middle of a stretch. */
    OUT_OF_ORDER,
    /** Bars are missing between the last one and this. */
    GAP;

    static Optional<BarFault> within(Bar bar) {
        return Stream.of(values()).filter(fault -> fault.isIn(bar)).findFirst();
    }

    private boolean isIn(Bar bar) {
        return switch (this) {
            case NON_POSITIVE ->
                Stream.of(bar.open(), bar.high(), bar.low(), bar.close()).anyMatch(price -> price.signum() <= 0);
            case NEGATIVE_VOLUME -> bar.volume().signum() < 0;
            case HIGH_BELOW_LOW -> bar.high().compareTo(bar.low()) < 0;
            case OPEN_OUTSIDE -> isOutside(bar, bar.open());
            case CLOSE_OUTSIDE -> isOutside(bar, bar.close());
            case OUT_OF_ORDER, GAP -> false;
        };
    }

    private static boolean isOutside(Bar bar, BigDecimal price) {
        return price.compareTo(bar.high()) > 0 || price.compareTo(bar.low()) < 0;
    }
}
