package dev.tradeplane.testsupport.simulator.fault;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A fault as a test asks for it; what is left out has a default.
 *
 * @param operation only for these requests; otherwise for all it means something to
 * @param count how often it strikes, then it is over; 0, the default, is without end
 * @param probability that it strikes when it could, 1 unless given
 * @param seed of its dice, so that a run can be repeated
 * @param millis how long, for those that take time; 5000 unless given
 * @param text what it says, for those that say something
 */
public record Fault(
        FaultKind kind,
        @Nullable Operation operation,
        int count,
        @Nullable BigDecimal probability,
        long seed,
        long millis,
        @Nullable BigDecimal quantity,
        @Nullable String text) {
    private static final long LONG = 5_000;

    public static Fault of(FaultKind kind) {
        return new Fault(kind, null, 0, null, 0, LONG, null, null);
    }

    /** As often as this. */
    public Fault times(int times) {
        return new Fault(kind, operation, times, probability, seed, millis, quantity, text);
    }

    public Fault on(Operation only) {
        return new Fault(kind, only, count, probability, seed, millis, quantity, text);
    }

    public Fault lasting(Duration time) {
        return new Fault(kind, operation, count, probability, seed, time.toMillis(), quantity, text);
    }

    public Fault saying(String words) {
        return new Fault(kind, operation, count, probability, seed, millis, quantity, words);
    }

    public Duration delay() {
        return Duration.ofMillis(millis == 0 ? LONG : millis);
    }

    public String textOr(String otherwise) {
        return text == null ? otherwise : text;
    }

    boolean matches(Operation asked) {
        return kind.appliesTo(asked) && (operation == null || operation == asked);
    }
}
