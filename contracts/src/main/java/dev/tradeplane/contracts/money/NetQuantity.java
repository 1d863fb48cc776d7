package dev.tradeplane.contracts.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tradeplane.contracts.intent.Side;
import java.math.BigDecimal;

/** A signed position: above zero is long, below is short, zero is flat. */
public record NetQuantity(BigDecimal value) {
    public static final NetQuantity FLAT = new NetQuantity(BigDecimal.ZERO);

    public NetQuantity {
        value = DecimalText.normal(value);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static NetQuantity of(String text) {
        return new NetQuantity(DecimalText.parse("net quantity", text));
    }

    public NetQuantity after(Side side, Quantity quantity) {
        return new NetQuantity(side == Side.BUY ? value.add(quantity.value()) : value.subtract(quantity.value()));
    }

    public Quantity size() {
        return new Quantity(value.abs());
    }

    public boolean isFlat() {
        return value.signum() == 0;
    }

    public boolean isLong() {
        return value.signum() > 0;
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
