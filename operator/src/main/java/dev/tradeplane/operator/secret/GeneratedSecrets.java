package dev.tradeplane.operator.secret;

import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.operator.blueprint.Cell;
import dev.tradeplane.operator.resource.Scope;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.javaoperatorsdk.operator.api.config.informer.Informer;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.processing.dependent.BulkDependentResource;
import io.javaoperatorsdk.operator.processing.dependent.BulkUpdater;
import io.javaoperatorsdk.operator.processing.dependent.Creator;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.BooleanWithUndefined;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.KubernetesDependent;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.KubernetesDependentResource;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.SecondaryToPrimaryMapper;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Secrets made for an account. They have no owner and outlive it: an account of the same name finds them again, and
 * its data with them.
 */
@KubernetesDependent(
        informer = @Informer(labelSelector = Scope.OURS, informerListLimit = Scope.PAGE),
        useSSA = BooleanWithUndefined.TRUE,
        createResourceOnlyIfNotExistingWithSSA = false)
public class GeneratedSecrets extends KubernetesDependentResource<Secret, TradingAccount>
        implements BulkDependentResource<Secret, TradingAccount, ResourceID>,
                Creator<Secret, TradingAccount>,
                BulkUpdater<Secret, TradingAccount>,
                SecondaryToPrimaryMapper<Secret> {
    private static final List<String> NOTES = List.of(Rotation.DONE, Rotation.SINCE, Scope.NEW_PASSWORD_IN_FORCE);

    private final SecretContent content = new SecretContent(new SecureRandom());
    private final Rotation rotation = new Rotation(RotationWiring.clock(), content::fresh);
    private final WebhookSecrets webhooks = new WebhookSecrets(content);

    public GeneratedSecrets() {
        super(Secret.class);
    }

    @Override
    public Map<ResourceID, Secret> desiredResources(TradingAccount account, Context<TradingAccount> context) {
        Cell cell = context.managedWorkflowAndDependentResourceContext().getMandatory(Cell.class, Cell.class);
        Map<ResourceID, Secret> existing = getSecondaryResources(account, context);
        return Stream.concat(
                        Arrays.stream(GeneratedSecret.values()).map(secret -> secret(cell, secret, existing, context)),
                        webhooks.of(cell, existing, context.getClient()))
                .collect(Collectors.toMap(ResourceID::fromResource, Function.identity()));
    }

    @Override
    public Map<ResourceID, Secret> getSecondaryResources(TradingAccount account, Context<TradingAccount> context) {
        return context.getSecondaryResourcesAsStream(Secret.class)
                .collect(Collectors.toMap(ResourceID::fromResource, Function.identity()));
    }

    /** What lost its labels is not seen, but it is there, and what it holds may be the only key to the data. */
    @Override
    public Secret create(Secret desired, TradingAccount account, Context<TradingAccount> context) {
        Secret unseen = context.getClient().resource(desired).get();
        if (unseen != null && unseen.getData() != null) {
            desired.getData().putAll(unseen.getData());
        }
        return super.create(desired, account, context);
    }

    @Override
    public void deleteTargetResource(
            TradingAccount account, Secret secret, ResourceID id, Context<TradingAccount> context) {
        throw new UnsupportedOperationException("generated secrets outlive the account");
    }

    @Override
    public Set<ResourceID> toPrimaryResourceIDs(Secret secret) {
        return Scope.accountOf(secret);
    }

    @Override
    protected void addReferenceHandlingMetadata(Secret desired, TradingAccount account) {
        // The labels say whose it is.
    }

    private Secret secret(
            Cell cell, GeneratedSecret secret, Map<ResourceID, Secret> existing, Context<TradingAccount> context) {
        ObjectMeta meta = cell.meta(secret.component());
        Secret actual = existing.get(new ResourceID(meta.getName(), meta.getNamespace()));
        String wish = cell.account().getMetadata().getAnnotations().get(Rotation.WISH);
        Map<String, String> notes = new TreeMap<>();
        Map<String, String> data;
        if (actual == null) {
            data = content.completed(secret, Map.of());
            note(notes, Rotation.DONE, wish);
        } else {
            data = content.completed(secret, actual.getData() == null ? Map.of() : actual.getData());
            Map<String, String> before = actual.getMetadata().getAnnotations();
            NOTES.forEach(note -> note(notes, note, before.get(note)));
            rotation.turn(secret, wish, notes, data, databaseKnows(context));
        }
        meta.setAnnotations(notes);
        return new SecretBuilder()
                .withMetadata(meta)
                .withType("Opaque")
                .withData(data)
                .build();
    }

    private static void note(Map<String, String> notes, String key, @Nullable String value) {
        if (value != null) {
            notes.put(key, value);
        }
    }

    private static boolean databaseKnows(Context<TradingAccount> context) {
        return context.getSecondaryResourcesAsStream(Job.class)
                .allMatch(job -> job.getStatus() != null && job.getStatus().getSucceeded() != null);
    }
}
