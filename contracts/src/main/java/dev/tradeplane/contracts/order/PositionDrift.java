package dev.tradeplane.contracts.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.money.NetQuantity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Fills add up to something else than the broker says is held.
 *
 * @param endedAt when both said the same again, though nobody has looked into it yet; absent while they differ
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PositionDrift(
        InstrumentId instrument,
        NetQuantity ours,
        NetQuantity brokers,
        Instant since,
        @Nullable Instant endedAt) {
    public boolean stands() {
        return endedAt == null;
    }

    public PositionDrift ended(Instant at) {
        return new PositionDrift(instrument, ours, brokers, since, at);
    }
}
