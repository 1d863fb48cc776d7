package dev.tradeplane.operator;

import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.account.TradingAccountSpec;
import dev.tradeplane.account.TradingAccountStatus;
import dev.tradeplane.account.cell.NotYetInForce;
import dev.tradeplane.account.cell.Place;
import dev.tradeplane.operator.blueprint.Blueprint;
import dev.tradeplane.operator.blueprint.Cell;
import dev.tradeplane.operator.blueprint.SurroundingsSource;
import dev.tradeplane.operator.examination.AccountExaminer;
import dev.tradeplane.operator.examination.LastGood;
import dev.tradeplane.operator.examination.Verdict;
import dev.tradeplane.operator.health.AccountCensus;
import dev.tradeplane.operator.reading.CellReadings;
import dev.tradeplane.operator.reading.Reading;
import dev.tradeplane.operator.removal.CellRemoval;
import dev.tradeplane.operator.resource.CellKinds;
import dev.tradeplane.operator.resource.Scope;
import dev.tradeplane.operator.secret.GeneratedSecrets;
import dev.tradeplane.operator.status.Look;
import dev.tradeplane.operator.status.StatusKeeper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import io.javaoperatorsdk.operator.api.config.informer.Informer;
import io.javaoperatorsdk.operator.api.reconciler.Cleaner;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.DeleteControl;
import io.javaoperatorsdk.operator.api.reconciler.ErrorStatusUpdateControl;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.MaxReconciliationInterval;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.api.reconciler.Workflow;
import io.javaoperatorsdk.operator.api.reconciler.dependent.Dependent;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.retry.GradualRetry;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One look at one account: what it should be, what is made of it, what is seen of it. */
@ControllerConfiguration(
        name = "tradingaccount",
        fieldManager = Cell.OPERATOR,
        finalizerName = "tradeplane.dev/cell",
        generationAwareEventProcessing = false,
        informer = @Informer(onUpdateFilter = DeclarationChanged.class, informerListLimit = Scope.PAGE),
        maxReconciliationInterval = @MaxReconciliationInterval(interval = 4, timeUnit = TimeUnit.MINUTES))
@GradualRetry(maxAttempts = -1, initialInterval = 1000, intervalMultiplier = 2, maxInterval = 60_000)
@Workflow(
        explicitInvocation = true,
        dependents = {
            @Dependent(type = GeneratedSecrets.class, name = "secrets"),
            @Dependent(type = CellKinds.ConfigMaps.class, name = "configuration"),
            @Dependent(type = CellKinds.ServiceAccounts.class, name = "identities"),
            @Dependent(type = CellKinds.Roles.class, name = "roles"),
            // Who does not hold every right can bind a role only once it is there.
            @Dependent(type = CellKinds.RoleBindings.class, dependsOn = "roles"),
            @Dependent(type = CellKinds.Services.class),
            @Dependent(type = CellKinds.NetworkPolicies.class, name = "policies"),
            @Dependent(type = CellKinds.Ingresses.class),
            @Dependent(
                    type = CellKinds.StatefulSets.class,
                    dependsOn = {"secrets", "configuration", "identities"}),
            @Dependent(
                    type = CellKinds.Jobs.class,
                    name = "database",
                    dependsOn = {"secrets", "policies"},
                    readyPostcondition = CellKinds.DatabasePrepared.class),
            @Dependent(
                    type = CellKinds.Deployments.class,
                    dependsOn = {"database", "configuration", "identities"}),
            @Dependent(type = CellKinds.HorizontalPodAutoscalers.class),
            @Dependent(type = CellKinds.PodDisruptionBudgets.class),
            @Dependent(
                    type = CellKinds.PostgresClusters.class,
                    dependsOn = "secrets",
                    activationCondition = CellKinds.PostgresClustersExist.class),
            @Dependent(
                    type = CellKinds.ServiceMonitors.class,
                    activationCondition = CellKinds.ServiceMonitorsExist.class),
            @Dependent(
                    type = CellKinds.PrometheusRules.class,
                    activationCondition = CellKinds.PrometheusRulesExist.class)
        })
public class TradingAccountReconciler implements Reconciler<TradingAccount>, Cleaner<TradingAccount> {
    private static final DeclarationChanged DECLARATION = new DeclarationChanged();

    private final SurroundingsSource surroundings;
    private final AccountExaminer examiner;
    private final CellReadings readings;
    private final StatusKeeper status;
    private final CellRemoval removal;
    private final AccountCensus census;

    TradingAccountReconciler(
            SurroundingsSource surroundings,
            AccountExaminer examiner,
            CellReadings readings,
            StatusKeeper status,
            CellRemoval removal,
            AccountCensus census) {
        this.surroundings = surroundings;
        this.examiner = examiner;
        this.readings = readings;
        this.status = status;
        this.removal = removal;
        this.census = census;
    }

    @Override
    public List<EventSource<?, TradingAccount>> prepareEventSources(EventSourceContext<TradingAccount> context) {
        return Stream.concat(Stream.of(readings.news()), status.pods(context).stream())
                .toList();
    }

    @Override
    public UpdateControl<TradingAccount> reconcile(TradingAccount account, Context<TradingAccount> context) {
        Verdict verdict = examiner.examine(account, secretsOfOurs(context), context.getClient());
        Optional<TradingAccountSpec> running = verdict.sound()
                ? Optional.of(account.getSpec())
                : LastGood.of(account, context.getSecondaryResourcesAsStream(ConfigMap.class));
        running.ifPresent(spec -> keepCell(account, spec, context));
        Reading reading = reading(account, running);
        TradingAccountStatus now =
                status.keep(new Look(account, verdict, running.orElse(null), reading, notYetInForce(account)), context);
        census.seen(ResourceID.fromResource(account), now);
        // One that was silent while it started is asked seldom.
        if (otherSettings(account.getStatus(), now) || status.beganToServe(account.getStatus(), now)) {
            readings.expectChange(ResourceID.fromResource(account));
        }
        if (overtaken(account, context)) {
            return UpdateControl.<TradingAccount>noUpdate().reschedule();
        }
        // The event that ends a step can be lost in the SDK's filter of our own changes: a roll must not wait for it.
        return verdict.mayPass() || status.isUnderWay(now)
                ? UpdateControl.<TradingAccount>noUpdate().rescheduleAfter(census.nextLook())
                : UpdateControl.noUpdate();
    }

    @Override
    public DeleteControl cleanup(TradingAccount account, Context<TradingAccount> context) {
        census.gone(ResourceID.fromResource(account));
        return removal.proceed(account, context);
    }

    @Override
    public ErrorStatusUpdateControl<TradingAccount> updateErrorStatus(
            TradingAccount account, Context<TradingAccount> context, Exception failure) {
        status.lookFailed(account, failure, context);
        return ErrorStatusUpdateControl.defaultErrorProcessing();
    }

    /** Only a cell that is to run is asked. */
    private Reading reading(TradingAccount account, Optional<TradingAccountSpec> running) {
        ResourceID cell = ResourceID.fromResource(account);
        if (running.isPresent() && !running.get().suspend()) {
            return readings.of(cell);
        }
        readings.forget(cell);
        return Reading.NOT_ASKED;
    }

    /** Whether it was declared anew during this look: writing the status then hides the event of that. */
    private static boolean overtaken(TradingAccount account, Context<TradingAccount> context) {
        return context.getPrimaryCache()
                .get(ResourceID.fromResource(account))
                .filter(latest -> DECLARATION.accept(latest, account))
                .isPresent();
    }

    private static Set<String> secretsOfOurs(Context<TradingAccount> context) {
        return context.getSecondaryResourcesAsStream(Secret.class)
                .map(secret -> secret.getMetadata().getName())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean otherSettings(@Nullable TradingAccountStatus before, TradingAccountStatus now) {
        return before == null || !Objects.equals(before.settingsHash(), now.settingsHash());
    }

    /** An account with holes in it says nothing of what it asks for. */
    private static List<String> notYetInForce(TradingAccount account) {
        return account.unread().values().isEmpty() ? NotYetInForce.in(account, Place.CLUSTER) : List.of();
    }

    private void keepCell(TradingAccount account, TradingAccountSpec spec, Context<TradingAccount> context) {
        TradingAccount runs = new TradingAccount();
        runs.setMetadata(account.getMetadata());
        runs.setSpec(spec);
        Cell cell = surroundings.cellOf(runs, context);
        var workflow = context.managedWorkflowAndDependentResourceContext();
        workflow.put(Cell.class, cell);
        workflow.put(Blueprint.class, WholeCell.blueprint(cell));
        workflow.reconcileManagedWorkflow();
    }
}
