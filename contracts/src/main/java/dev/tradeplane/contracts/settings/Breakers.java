package dev.tradeplane.contracts.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What stops new orders when something goes wrong; each works only when given. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Breakers(@Nullable Drift positionDrift) {
    /**
     * Our positions differ from the broker's.
     *
     * @param latch stays open until a person takes the broker's word, though the difference ends by itself
     */
    public record Drift(boolean latch) {}
}
