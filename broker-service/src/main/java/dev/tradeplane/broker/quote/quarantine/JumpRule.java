package dev.tradeplane.broker.quote.quarantine;

import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.Quote;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Too far from the last believed price to be believed at once; a broker that insists for a while is right. */
final class JumpRule implements QuoteRule {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final BigDecimal bandPercent;
    private final Duration insisting;
    private final Map<InstrumentId, Suspect> suspects = new ConcurrentHashMap<>();

    JumpRule(BigDecimal bandPercent, Duration insisting) {
        this.bandPercent = bandPercent;
        this.insisting = insisting;
    }

    /** A price that is not believed, and since when the broker has stood by it. */
    private record Suspect(BigDecimal price, Instant since) {}

    @Override
    public String name() {
        return "jump";
    }

    @Override
    public boolean objectsTo(Tick tick, @Nullable Quote believed, Instant now) {
        if (believed == null || isNear(tick.last(), believed.lastPrice().value())) {
            suspects.remove(tick.instrument());
            return false;
        }
        Suspect suspect = suspects.merge(
                tick.instrument(),
                new Suspect(tick.last(), now),
                (before, fresh) -> isNear(fresh.price(), before.price()) ? before : fresh);
        if (now.isBefore(suspect.since().plus(insisting))) {
            return true;
        }
        suspects.remove(tick.instrument());
        return false;
    }

    private boolean isNear(BigDecimal price, BigDecimal other) {
        return price.subtract(other).abs().multiply(WHOLE).compareTo(other.multiply(bandPercent)) <= 0;
    }
}
