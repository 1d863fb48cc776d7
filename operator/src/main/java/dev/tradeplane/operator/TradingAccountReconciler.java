package dev.tradeplane.operator;

import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.operator.blueprint.Blueprint;
import dev.tradeplane.operator.blueprint.Cell;
import dev.tradeplane.operator.blueprint.SurroundingsSource;
import dev.tradeplane.operator.resource.CellKinds;
import dev.tradeplane.operator.resource.DatabasePrepared;
import dev.tradeplane.operator.secret.GeneratedSecrets;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.api.reconciler.Workflow;
import io.javaoperatorsdk.operator.api.reconciler.dependent.Dependent;

/** One look at one account: what it should be, what is made of it, what is seen of it. */
@ControllerConfiguration(name = "tradingaccount", fieldManager = Cell.OPERATOR)
@Workflow(
        explicitInvocation = true,
        dependents = {
            @Dependent(type = GeneratedSecrets.class, name = "secrets"),
            @Dependent(type = CellKinds.ConfigMaps.class, name = "configuration"),
            @Dependent(type = CellKinds.ServiceAccounts.class, name = "identities"),
            @Dependent(type = CellKinds.Roles.class),
            @Dependent(type = CellKinds.RoleBindings.class),
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
                    readyPostcondition = DatabasePrepared.class),
            @Dependent(
                    type = CellKinds.Deployments.class,
                    dependsOn = {"database", "configuration", "identities"}),
            @Dependent(type = CellKinds.HorizontalPodAutoscalers.class),
            @Dependent(type = CellKinds.PodDisruptionBudgets.class)
        })
public class TradingAccountReconciler implements Reconciler<TradingAccount> {
    private final SurroundingsSource surroundings;

    TradingAccountReconciler(SurroundingsSource surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public UpdateControl<TradingAccount> reconcile(TradingAccount account, Context<TradingAccount> context) {
        Cell cell = new Cell(account, surroundings.current());
        var workflow = context.managedWorkflowAndDependentResourceContext();
        workflow.put(Cell.class, cell);
        workflow.put(Blueprint.class, WholeCell.blueprint(cell));
        workflow.reconcileManagedWorkflow();
        return UpdateControl.noUpdate();
    }
}
