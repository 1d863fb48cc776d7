package dev.tradeplane.risk.event;

import dev.tradeplane.risk.account.AccountWriter;
import io.micrometer.core.instrument.MeterRegistry;

/** Takes events in without a service around it. */
public final class HeardEvents {
    private HeardEvents() {}

    public static BrokerEvents by(AccountWriter writer, MeterRegistry meters) {
        return new BrokerEvents(writer, meters);
    }
}
