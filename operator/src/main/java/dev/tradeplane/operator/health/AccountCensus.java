package dev.tradeplane.operator.health;

import dev.tradeplane.account.TradingAccountStatus;
import io.fabric8.kubernetes.api.model.Condition;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Counts the accounts this operator looks after by what their conditions say; a handful of series, however many accounts. */
public final class AccountCensus implements MeterBinder {
    private static final List<String> CONDITIONS =
            List.of("Ready", "Reconciling", "Stalled", "Degraded", "DatabaseReady", "BrokerSessionValid", "Suspended");
    private static final String TRUE = "True";
    private static final List<String> ANSWERS = List.of(TRUE, "False", "Unknown");
    private static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(5);
    private static final long LOOKED_AT_TOGETHER = 20;
    private static final long LONGEST_FACTOR = 12;

    private final Clock clock;
    private final Map<ResourceID, Map<String, String>> accounts = new ConcurrentHashMap<>();
    private volatile Instant lastLook;

    public AccountCensus(Clock clock) {
        this.clock = clock;
        this.lastLook = clock.instant();
    }

    /** A look at an account has ended with this status. */
    public void seen(ResourceID account, TradingAccountStatus status) {
        lastLook = clock.instant();
        accounts.put(
                account,
                status.conditions().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Condition::getType, Condition::getStatus, (one, other) -> other)));
    }

    /** An account is on its way out. */
    public void gone(ResourceID account) {
        lastLook = clock.instant();
        accounts.remove(account);
    }

    /**
     * When an account that has not come to rest is looked at again. With many of them each is looked at less: looks that
     * only make sure must not take the time of those that do something.
     */
    public Duration nextLook() {
        long restless = accounts.values().stream()
                .filter(conditions ->
                        TRUE.equals(conditions.get("Reconciling")) || TRUE.equals(conditions.get("Stalled")))
                .count();
        return LOOKED_AT_EVERY.multipliedBy(Math.min(1 + restless / LOOKED_AT_TOGETHER, LONGEST_FACTOR));
    }

    /** Whether there is something to look after, and nothing was looked at for so long. */
    boolean idleFor(Duration tooLong) {
        return !accounts.isEmpty() && lastLook.plus(tooLong).isBefore(clock.instant());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("tradeplane.accounts.watched", accounts, Map::size)
                .description("Accounts this operator looks after; 0 while another one leads.")
                .register(registry);
        for (String condition : CONDITIONS) {
            for (String answer : ANSWERS) {
                Gauge.builder("tradeplane.accounts", () -> count(condition, answer))
                        .tag("condition", condition)
                        .tag("status", answer)
                        .description("Accounts by what a condition says.")
                        .register(registry);
            }
        }
    }

    private long count(String condition, String answer) {
        return accounts.values().stream()
                .filter(conditions -> answer.equals(conditions.get(condition)))
                .count();
    }
}
