package dev.tradeplane.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The identifier a broker gave an order on acknowledgement. */
public record BrokerOrderId(String value) {
    public BrokerOrderId {
        IdText.check("broker order id", value, "[!-~]{1,80}");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static BrokerOrderId of(String text) {
        return new BrokerOrderId(text);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
