package dev.tradeplane.operator.resource;

import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.operator.blueprint.Cell;
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
                .filter(secret -> secret.getData() != null && isLogin(secret))
                .sorted(Comparator.comparing(secret -> secret.getMetadata().getName()))
                .forEach(secret -> content.append(inForce(secret))
                        .append(' ')
                        .append(secret.getData().get("owner-password"))
                        .append('\n'));
        return content.toString();
    }

    private static boolean isLogin(Secret secret) {
        String component = secret.getMetadata().getLabels().getOrDefault(Cell.COMPONENT_LABEL, "");
        return component.startsWith("database-") || component.equals(Cell.POSTGRES);
    }

    /** The database is told a new password when every service can read it. */
    private static String inForce(Secret secret) {
        boolean newest = secret.getMetadata().getAnnotations().containsKey(Scope.NEW_PASSWORD_IN_FORCE);
        String password = secret.getData().getOrDefault("password", "");
        return newest ? password : secret.getData().getOrDefault("previous-password", password);
    }
}
