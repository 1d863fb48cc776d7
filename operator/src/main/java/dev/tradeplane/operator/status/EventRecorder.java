package dev.tradeplane.operator.status;

import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.operator.blueprint.Cell;
import io.fabric8.kubernetes.api.model.MicroTime;
import io.fabric8.kubernetes.api.model.ObjectReferenceBuilder;
import io.fabric8.kubernetes.api.model.events.v1.Event;
import io.fabric8.kubernetes.api.model.events.v1.EventBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jboss.logging.Logger;

/** Tells transitions as Kubernetes events. An event that cannot be written holds nothing up. */
final class EventRecorder {
    private static final Logger LOG = Logger.getLogger(EventRecorder.class);
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_NOTE = 1000;

    private final String instance;
    private final Clock clock;

    EventRecorder(String instance, Clock clock) {
        this.instance = instance;
        this.clock = clock;
    }

    void record(TradingAccount account, Transition transition, KubernetesClient client) {
        try {
            client.resource(event(account, transition)).create();
        } catch (KubernetesClientException refused) {
            LOG.warnf(
                    "event %s of %s not written: %s",
                    transition.reason(), account.getMetadata().getName(), refused.getMessage());
        }
    }

    private Event event(TradingAccount account, Transition transition) {
        String note = transition.note();
        return new EventBuilder()
                .withNewMetadata()
                .withGenerateName(account.getMetadata().getName() + "-")
                .withNamespace(account.getMetadata().getNamespace())
                .endMetadata()
                .withEventTime(new MicroTime(MICROS.format(clock.instant())))
                .withReportingController(Cell.OPERATOR)
                .withReportingInstance(instance)
                .withAction("Reconcile")
                .withType(transition.warning() ? "Warning" : "Normal")
                .withReason(transition.reason())
                .withNote(note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE - 1) + "…")
                .withRegarding(new ObjectReferenceBuilder()
                        .withApiVersion(account.getApiVersion())
                        .withKind(account.getKind())
                        .withNamespace(account.getMetadata().getNamespace())
                        .withName(account.getMetadata().getName())
                        .withUid(account.getMetadata().getUid())
                        .build())
                .build();
    }
}
