package dev.tradeplane.operator.status;

import dev.tradeplane.account.trading.TradingStateWish;
import dev.tradeplane.contracts.order.TradingState;
import dev.tradeplane.operator.reading.Reading;
import java.util.Optional;

/** Whether what was declared has reached the services. */
final class Settings {
    private Settings() {}

    /** What is still on its way; empty when nothing is, or nothing can be said. */
    static Optional<String> underWay(Observation seen) {
        if (seen.running() == null || !(seen.reading() instanceof Reading.Heard(var account))) {
            return Optional.empty();
        }
        TradingState declared = state(seen.running().tradingState());
        return declared == account.declaredState()
                ? Optional.empty()
                : Optional.of("spec.tradingState " + word(declared) + " has not reached risk-service, which says "
                        + word(account.declaredState()));
    }

    /** As the account writes it. */
    static String word(TradingState state) {
        return switch (state) {
            case ACTIVE -> "Active";
            case REDUCING -> "Reducing";
            case HALTED -> "Halted";
        };
    }

    private static TradingState state(TradingStateWish wish) {
        return switch (wish) {
            case ACTIVE -> TradingState.ACTIVE;
            case REDUCING -> TradingState.REDUCING;
            case HALTED -> TradingState.HALTED;
        };
    }
}
