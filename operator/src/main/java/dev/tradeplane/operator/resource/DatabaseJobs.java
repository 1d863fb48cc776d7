package dev.tradeplane.operator.resource;

import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.operator.blueprint.Fingerprint;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.util.Comparator;
import java.util.Map;

/**
 * Jobs cannot be changed, so each is named after what it does and with which passwords: another password, another Job.
 */
class DatabaseJobs extends CellResources<Job> {
    DatabaseJobs() {
        super(Job.class);
    }

    @Override
    public Map<ResourceID, Job> desiredResources(TradingAccount account, Context<TradingAccount> context) {
        String secrets = mounted(context);
        return byId(blueprint(context).of(Job.class).stream().map(job -> named(job, secrets)));
    }

    private static Job named(Job job, String secrets) {
        Fingerprint hash = Fingerprint.of(Serialization.asJson(job.getSpec()) + secrets);
        return new JobBuilder(job)
                .editMetadata()
                .withName(job.getMetadata().getName() + "-" + hash)
                .endMetadata()
                .build();
    }

    private static String mounted(Context<TradingAccount> context) {
        StringBuilder content = new StringBuilder();
        context.getSecondaryResourcesAsStream(Secret.class)
                .filter(secret -> secret.getMetadata().getName().contains("-database-")
                        || secret.getMetadata().getName().endsWith("-postgres"))
                .sorted(Comparator.comparing(secret -> secret.getMetadata().getName()))
                .forEach(secret -> content.append(Serialization.asJson(secret.getData())));
        return content.toString();
    }
}
