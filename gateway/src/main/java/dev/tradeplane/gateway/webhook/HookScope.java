package dev.tradeplane.gateway.webhook;

import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.intent.Wish;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.settings.InstrumentScope;
import dev.tradeplane.contracts.settings.WebhookSettings.Scope;
import dev.tradeplane.gateway.intent.Alert;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one hook may ask for. An exit has no side of its own: it only ever shrinks a position, so sides do not bind it. */
final class HookScope {
    private HookScope() {}

    /** Why the hook may not do this; empty when it may. */
    static Optional<String> refusal(@Nullable Scope scope, Alert.Action action) {
        if (scope == null) {
            return Optional.empty();
        }
        if (!permits(scope.instruments(), action.instrument())) {
            return Optional.of("this webhook may not trade " + action.instrument());
        }
        return switch (action) {
            case Alert.CancelAll _ -> Optional.empty();
            case Alert.Trade(Wish.Place(var intent)) ->
                wrongSide(scope.sides(), intent.side()).or(() -> tooMuch(scope.maxQuantity(), intent.quantity()));
            case Alert.Trade(Wish.Exit exit) -> tooMuch(scope.maxQuantity(), exit.quantity());
        };
    }

    private static boolean permits(List<String> patterns, InstrumentId instrument) {
        return patterns.isEmpty() || patterns.stream().anyMatch(p -> InstrumentScope.matches(p, instrument));
    }

    private static Optional<String> wrongSide(List<Side> allowed, Side side) {
        return allowed.isEmpty() || allowed.contains(side)
                ? Optional.empty()
                : Optional.of("this webhook may not " + (side == Side.BUY ? "buy" : "sell"));
    }

    private static Optional<String> tooMuch(@Nullable Quantity max, @Nullable Quantity asked) {
        return max == null || asked == null || asked.compareTo(max) <= 0
                ? Optional.empty()
                : Optional.of("this webhook may ask for at most " + max + " at once");
    }
}
