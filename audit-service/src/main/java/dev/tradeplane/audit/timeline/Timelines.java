package dev.tradeplane.audit.timeline;

import dev.tradeplane.audit.story.Storyteller;
import dev.tradeplane.audit.story.Told;
import dev.tradeplane.audit.trail.StoredEntry;
import dev.tradeplane.audit.trail.TrailReader;
import dev.tradeplane.contracts.event.EventEnvelope;
import dev.tradeplane.contracts.event.OrderEvent;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.market.Quote;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells the story of an order from what the services recorded. */
@Singleton
public class Timelines {
    private final TrailReader trail;
    private final Storyteller storyteller;

    Timelines(TrailReader trail, Storyteller storyteller) {
        this.trail = trail;
        this.storyteller = storyteller;
    }

    /** The story; empty when nothing was recorded of this order. */
    public Optional<Timeline> of(String orderId) {
        List<Step> steps = new ArrayList<>();
        List<EventEnvelope> envelopes = new ArrayList<>();
        for (StoredEntry entry : trail.ofOrder(orderId)) {
            Told told = storyteller.tell(entry);
            @Nullable EventEnvelope envelope = told.envelope();
            if (envelope != null) {
                envelopes.add(envelope);
            }
            steps.add(step(entry, told));
        }
        return steps.isEmpty() ? Optional.empty() : Optional.of(timeline(orderId, steps, envelopes));
    }

    private static Step step(StoredEntry entry, Told told) {
        EventEnvelope envelope = told.envelope();
        long revision = envelope == null ? 0 : envelope.revision();
        return new Step(entry.index(), entry.at(), entry.service(), entry.type(), revision, told.what(), told.event());
    }

    private static Timeline timeline(String orderId, List<Step> steps, List<EventEnvelope> envelopes) {
        ClientOrderId clientOrderId = envelopes.stream()
                .map(EventEnvelope::clientOrderId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Decision decision = envelopes.stream()
                .flatMap(envelope -> Decision.in(envelope).stream())
                .findFirst()
                .orElse(Decision.NONE_YET);
        return new Timeline(orderId, clientOrderId, CausalOrder.of(steps), decision.limitsVersion(), decision.quote());
    }

    /** What the order was decided on. */
    private record Decision(
            @Nullable Long limitsVersion, @Nullable Quote quote) {
        static final Decision NONE_YET = new Decision(null, null);

        static Optional<Decision> in(EventEnvelope envelope) {
            return switch (envelope.event()) {
                case OrderEvent.OrderApproved e -> Optional.of(new Decision(e.limitsVersion(), e.quote()));
                case OrderEvent.OrderDenied e -> Optional.of(new Decision(e.limitsVersion(), e.quote()));
                default -> Optional.empty();
            };
        }
    }
}
