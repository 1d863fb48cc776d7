package dev.tradeplane.operator.resource;

import dev.tradeplane.account.TradingAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.processing.dependent.Matcher.Result;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.util.Map;

/**
 * Changes one service at a time, in the order of the blueprint: the next is touched when those before it run as
 * declared. Nothing that is missing waits to be made.
 */
class RolledDeployments extends CellResources<Deployment> {
    RolledDeployments() {
        super(Deployment.class);
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
