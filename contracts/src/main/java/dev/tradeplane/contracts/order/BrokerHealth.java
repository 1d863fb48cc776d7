package dev.tradeplane.contracts.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the way to the broker looks from broker-service.
 *
 * @param egress absent where no address is registered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BrokerHealth(
        String broker, List<CallBreaker> breakers, @Nullable EgressAddress egress) {
    public BrokerHealth {
        breakers = List.copyOf(breakers);
    }
}
