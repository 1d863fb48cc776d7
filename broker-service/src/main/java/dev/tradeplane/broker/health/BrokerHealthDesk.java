package dev.tradeplane.broker.health;

import dev.tradeplane.broker.adapter.BrokerAdapter;
import dev.tradeplane.broker.adapter.Brokers;
import dev.tradeplane.broker.egress.EgressDesk;
import dev.tradeplane.contracts.order.BrokerHealth;
import dev.tradeplane.contracts.order.CallBreaker;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells how the way to the account's broker looks; asks nobody. */
@Singleton
public class BrokerHealthDesk {
    private final Brokers brokers;

    private final EgressDesk egress;

    BrokerHealthDesk(Brokers brokers, EgressDesk egress) {
        this.brokers = brokers;
        this.egress = egress;
    }

    public BrokerHealth now() {
        return new BrokerHealth(
                brokers.require().name(), breakers(), egress.now().orElse(null));
    }

    List<CallBreaker> breakers() {
        return brokers.current().map(BrokerAdapter::breakers).orElse(List.of());
    }
}
