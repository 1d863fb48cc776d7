package dev.tradeplane.gateway.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradeplane.contracts.event.AccountEvent;
import dev.tradeplane.contracts.event.EventEnvelope;
import dev.tradeplane.outbox.Destination;
import dev.tradeplane.outbox.Outbox;
import dev.tradeplane.outbox.OutboxMessage;
import dev.tradeplane.outbox.OutboxRelays;
import dev.tradeplane.outbox.json.JsonLines;
import dev.tradeplane.outbox.settings.SettingsConfig;
import dev.tradeplane.outbox.sql.Transactions;
import dev.tradeplane.outbox.trace.Traces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What the gateway itself has to tell audit-service: logins, keys, refusals. */
@Singleton
public class GatewayEvents {
    private final Transactions transactions;
    private final Outbox outbox;
    private final OutboxRelays relays;
    private final SettingsConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    GatewayEvents(
            Transactions transactions,
            Outbox outbox,
            OutboxRelays relays,
            SettingsConfig config,
            ObjectMapper json,
            Clock clock) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.relays = relays;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps an event that comes with no change of ours. Returns after the commit. */
    public void record(AccountEvent event) {
        transactions.run(connection -> {
            outbox.append(connection, List.of(message(event)));
            return event;
        });
        relays.wake();
    }

    /** The event as an outbox message, for the transaction of the change it tells of. Then call {@link #committed}. */
    public OutboxMessage message(AccountEvent event) {
        EventEnvelope envelope = new EventEnvelope(
                UUID.randomUUID().toString(),
                "gateway",
                config.accountName(),
                null,
                null,
                0,
                clock.instant(),
                Traces.currentTraceparent(),
                event);
        return new OutboxMessage(Destination.AUDIT, JsonLines.write(json, envelope));
    }

    public void committed() {
        relays.wake();
    }
}
