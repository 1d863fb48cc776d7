package dev.tradeplane.gateway.intent;

import dev.tradeplane.contracts.id.IdempotencyKey;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.intent.Wish;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook body says.
 *
 * @param id the sender's own id of this alert
 * @param signalTime when the sender says it was made
 */
public record Alert(
        Action action,
        @Nullable IdempotencyKey id,
        @Nullable Instant signalTime) {
    public sealed interface Action {
        InstrumentId instrument();
    }

    public record Trade(Wish wish) implements Action {
        @Override
        public InstrumentId instrument() {
            return wish.instrument();
        }
    }

    /** Cancel every open order in this instrument. */
    public record CancelAll(InstrumentId instrument) implements Action {}
}
