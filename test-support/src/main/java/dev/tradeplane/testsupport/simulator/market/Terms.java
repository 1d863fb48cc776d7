package dev.tradeplane.testsupport.simulator.market;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an order asks for.
 *
 * @param instrument {@code EXCHANGE:SYMBOL}
 * @param product how the broker carries the position, in the broker's word
 */
public record Terms(
        String instrument,
        Side side,
        Kind kind,
        BigDecimal quantity,
        @Nullable BigDecimal limit,
        @Nullable BigDecimal trigger,
        @Nullable Trail trail,
        Validity validity,
        String product) {

    public Terms withKind(Kind other) {
        return new Terms(instrument, side, other, quantity, limit, trigger, trail, validity, product);
    }

    public Terms withQuantity(BigDecimal other) {
        return new Terms(instrument, side, kind, other, limit, trigger, trail, validity, product);
    }

    public Terms withLimit(@Nullable BigDecimal other) {
        return new Terms(instrument, side, kind, quantity, other, trigger, trail, validity, product);
    }

    public Terms withTrigger(@Nullable BigDecimal other) {
        return new Terms(instrument, side, kind, quantity, limit, other, trail, validity, product);
    }

    public Terms withTrail(@Nullable Trail other) {
        return new Terms(instrument, side, kind, quantity, limit, trigger, other, validity, product);
    }

    public Terms withValidity(Validity other) {
        return new Terms(instrument, side, kind, quantity, limit, trigger, trail, other, product);
    }
}
