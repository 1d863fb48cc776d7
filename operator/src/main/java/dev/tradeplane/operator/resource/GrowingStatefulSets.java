package dev.tradeplane.operator.resource;

import dev.tradeplane.account.TradingAccount;
import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.util.Objects;

/** A StatefulSet cannot change its claims: they are grown one by one, and it is made anew around its running pods. */
class GrowingStatefulSets extends CellResources<StatefulSet> {
    private static final String STORAGE = "storage";

    GrowingStatefulSets() {
        super(StatefulSet.class);
    }

    @Override
    public StatefulSet update(
            StatefulSet actual, StatefulSet desired, TradingAccount account, Context<TradingAccount> context) {
        if (storage(actual).equals(storage(desired))) {
            return super.update(actual, desired, account, context);
        }
        growClaim(desired, context);
        return replace(actual, desired, account, context);
    }

    @Override
    DeletionPropagation propagation(StatefulSet actual, StatefulSet desired) {
        // Pods of another selector would be nobody's.
        return actual.getSpec().getSelector().equals(desired.getSpec().getSelector())
                ? DeletionPropagation.ORPHAN
                : DeletionPropagation.BACKGROUND;
    }

    private static void growClaim(StatefulSet desired, Context<TradingAccount> context) {
        PersistentVolumeClaim template =
                desired.getSpec().getVolumeClaimTemplates().getFirst();
        String name =
                template.getMetadata().getName() + "-" + desired.getMetadata().getName() + "-0";
        var claim = context.getClient()
                .persistentVolumeClaims()
                .inNamespace(desired.getMetadata().getNamespace())
                .withName(name);
        PersistentVolumeClaim existing = claim.get();
        if (existing != null) {
            claim.patch(new PersistentVolumeClaimBuilder(existing)
                    .editSpec()
                    .editResources()
                    .addToRequests(STORAGE, storage(desired))
                    .endResources()
                    .endSpec()
                    .build());
        }
    }

    private static Quantity storage(StatefulSet set) {
        return Objects.requireNonNull(set.getSpec()
                .getVolumeClaimTemplates()
                .getFirst()
                .getSpec()
                .getResources()
                .getRequests()
                .get(STORAGE));
    }
}
