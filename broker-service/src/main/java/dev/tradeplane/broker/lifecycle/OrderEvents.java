package dev.tradeplane.broker.lifecycle;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradeplane.contracts.event.EventEnvelope;
import dev.tradeplane.contracts.event.OrderEvent;
import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.outbox.Destination;
import dev.tradeplane.outbox.OutboxMessage;
import dev.tradeplane.outbox.json.JsonLines;
import dev.tradeplane.outbox.peer.Peer;
import dev.tradeplane.outbox.settings.SettingsConfig;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Turns events of orders into messages: the same bytes to audit-service and to risk-service. */
@Singleton
class OrderEvents {
    private static final List<Destination> BOTH = List.of(Destination.AUDIT, Destination.RISK);

    private final AccountName account;
    private final ObjectMapper json;
    private final Clock clock;

    OrderEvents(SettingsConfig config, ObjectMapper json, Clock clock) {
        this.account = config.accountName();
        this.json = json;
        this.clock = clock;
    }

    List<OutboxMessage> messages(List<Step> steps) {
        Instant now = clock.instant();
        List<OutboxMessage> messages = new ArrayList<>();
        for (Step step : steps) {
            long revision = step.baseRevision();
            for (OrderEvent event : step.events()) {
                revision++;
                byte[] line = JsonLines.write(json, envelope(step.order(), revision, now, event));
                BOTH.forEach(destination -> messages.add(new OutboxMessage(destination, line)));
            }
        }
        return messages;
    }

    private EventEnvelope envelope(BrokerOrder order, long revision, Instant now, OrderEvent event) {
        return new EventEnvelope(
                Peer.BROKER_SERVICE.key() + "/" + order.clientOrderId() + "/" + revision,
                Peer.BROKER_SERVICE.key(),
                account,
                order.orderId(),
                order.clientOrderId(),
                revision,
                now,
                order.traceparent(),
                event);
    }
}
