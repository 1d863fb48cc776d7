package dev.tradeplane.operator.secret;

import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.operator.blueprint.Cell;
import dev.tradeplane.operator.resource.Scope;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
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
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Secrets made for an account. They have no owner and outlive it: an account of the same name finds them again, and
 * its data with them.
 */
@KubernetesDependent(
        informer = @Informer(labelSelector = Scope.OURS),
        useSSA = BooleanWithUndefined.TRUE,
        createResourceOnlyIfNotExistingWithSSA = false)
public class GeneratedSecrets extends KubernetesDependentResource<Secret, TradingAccount>
        implements BulkDependentResource<Secret, TradingAccount, ResourceID>,
                Creator<Secret, TradingAccount>,
                BulkUpdater<Secret, TradingAccount>,
                SecondaryToPrimaryMapper<Secret> {
    private final SecretContent content = new SecretContent(new SecureRandom());
    private final WebhookSecrets webhooks = new WebhookSecrets(content);

    public GeneratedSecrets() {
        super(Secret.class);
    }

    @Override
    public Map<ResourceID, Secret> desiredResources(TradingAccount account, Context<TradingAccount> context) {
        Cell cell = context.managedWorkflowAndDependentResourceContext().getMandatory(Cell.class, Cell.class);
        Map<ResourceID, Secret> existing = getSecondaryResources(account, context);
        return Stream.concat(
                        Arrays.stream(GeneratedSecret.values()).map(secret -> completed(cell, secret, existing)),
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

    private Secret completed(Cell cell, GeneratedSecret secret, Map<ResourceID, Secret> existing) {
        var meta = cell.meta(secret.component());
        Secret actual = existing.get(new ResourceID(meta.getName(), meta.getNamespace()));
        Map<String, String> known = actual == null || actual.getData() == null ? Map.of() : actual.getData();
        return new SecretBuilder()
                .withMetadata(meta)
                .withType("Opaque")
                .withData(content.completed(secret, known))
                .build();
    }
}
