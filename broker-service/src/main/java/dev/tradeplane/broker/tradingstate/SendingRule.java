package dev.tradeplane.broker.tradingstate;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.order.TradingState;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What holds for sending at one moment, read under a lock that a change of trading state waits for.
 *
 * @param state the stricter of the declared and the set state; absent when no settings are in force
 * @param now the later of our clock and the database's
 */
public record SendingRule(@Nullable TradingState state, Instant now) {
    /** Whether the order's validity has ended. */
    public boolean isTooLateFor(OrderIntent intent) {
        return now.isAfter(intent.validUntil());
    }

    /** Why this order may not be sent now, if it may not. */
    public Optional<Reason> objectionTo(OrderIntent intent) {
        if (state == null) {
            return Optional.of(because(ReasonCode.SETTINGS_MISSING));
        }
        return switch (state) {
            case ACTIVE -> Optional.empty();
            case REDUCING -> unlessReducing(intent, ReasonCode.TRADING_STATE_REDUCING);
            case HALTED -> unlessReducing(intent, ReasonCode.TRADING_STATE_HALTED);
        };
    }

    private static Optional<Reason> unlessReducing(OrderIntent intent, ReasonCode code) {
        return intent.reduceOnly() ? Optional.empty() : Optional.of(because(code));
    }

    private static Reason because(ReasonCode code) {
        return Reason.of(code, code.meaning());
    }
}
