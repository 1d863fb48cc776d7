package dev.tradeplane.operator.resource;

import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.operator.blueprint.Cell;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.processing.dependent.Matcher.Result;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes one service at a time, in the order of the blueprint: the next is touched when those before it run as
 * declared. Nothing that is missing waits to be made.
 */
class RolledDeployments extends CellResources<Deployment> {
    private final ReplicaHandover handover = new ReplicaHandover(Cell.OPERATOR);

    RolledDeployments() {
        super(Deployment.class);
    }

    @Override
    public Map<ResourceID, Deployment> desiredResources(TradingAccount account, Context<TradingAccount> context) {
        Map<ResourceID, Deployment> desired = super.desiredResources(account, context);
        Map<ResourceID, Deployment> existing = getSecondaryResources(account, context);
        for (HorizontalPodAutoscaler autoscaler : blueprint(context).of(HorizontalPodAutoscaler.class)) {
            desired.computeIfPresent(
                    ResourceID.fromResource(autoscaler),
                    (id, deployment) -> scaled(deployment, existing.get(id), autoscaler));
        }
        return desired;
    }

    @Override
    public Result<Deployment> match(
            Deployment actual, Deployment desired, TradingAccount account, Context<TradingAccount> context) {
        Result<Deployment> result = super.match(actual, desired, account, context);
        if (result.matched() || earlierOnesRun(desired, account, context)) {
            return result;
        }
        return Result.computed(true, desired);
    }

    private Deployment scaled(Deployment desired, @Nullable Deployment actual, HorizontalPodAutoscaler autoscaler) {
        return actual == null
                ? desired
                : new DeploymentBuilder(desired)
                        .editSpec()
                        .withReplicas(handover.replicas(actual, autoscaler.getSpec()))
                        .endSpec()
                        .build();
    }

    private boolean earlierOnesRun(Deployment next, TradingAccount account, Context<TradingAccount> context) {
        Map<ResourceID, Deployment> existing = getSecondaryResources(account, context);
        for (Map.Entry<ResourceID, Deployment> earlier :
                desiredResources(account, context).entrySet()) {
            if (earlier.getKey().equals(ResourceID.fromResource(next))) {
                return true;
            }
            Deployment actual = existing.get(earlier.getKey());
            if (actual == null
                    || !Rollout.complete(actual)
                    || !super.match(actual, earlier.getValue(), account, context)
                            .matched()) {
                return false;
            }
        }
        return true;
    }
}
