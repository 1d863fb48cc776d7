package dev.tradeplane.operator.resource;

import dev.tradeplane.account.TradingAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobStatus;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.dependent.DependentResource;
import io.javaoperatorsdk.operator.processing.dependent.workflow.Condition;
import org.jspecify.annotations.Nullable;

/** Services are made when the database knows them; those that run are never held back by it. */
abstract class PreparedDatabase implements Condition<Job, TradingAccount> {
    @Override
    public boolean isMet(
            DependentResource<Job, TradingAccount> jobs, TradingAccount account, Context<TradingAccount> context) {
        return account.getSpec().suspend()
                || context.getSecondaryResourcesAsStream(Deployment.class)
                        .findAny()
                        .isPresent()
                || context.getSecondaryResourcesAsStream(Job.class).anyMatch(job -> succeeded(job.getStatus()));
    }

    private static boolean succeeded(@Nullable JobStatus status) {
        return status != null && status.getSucceeded() != null && status.getSucceeded() > 0;
    }
}
