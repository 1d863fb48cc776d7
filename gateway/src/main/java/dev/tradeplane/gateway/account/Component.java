package dev.tradeplane.gateway.account;

import dev.tradeplane.contracts.order.BrokerHealth;
import dev.tradeplane.contracts.order.CallBreaker.State;
import java.util.Optional;

/** How a part of the cell is. */
enum Component {
    UP,
    /** Some kinds of call to it are suspended. */
    DEGRADED,
    /** It did not answer, or not in time. */
    UNREACHABLE;

    static Component of(Optional<?> answer) {
        return answer.isPresent() ? UP : UNREACHABLE;
    }

    /** The broker as its circuit breakers tell. */
    static Component ofBroker(Optional<BrokerHealth> health) {
        return health.map(told -> told.breakers().stream().allMatch(breaker -> breaker.state() == State.CLOSED))
                .map(closed -> closed ? UP : DEGRADED)
                .orElse(UNREACHABLE);
    }
}
