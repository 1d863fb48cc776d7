package dev.tradeplane.operator;

import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.operator.blueprint.Blueprint;
import dev.tradeplane.operator.blueprint.Cell;
import dev.tradeplane.operator.blueprint.SurroundingsSource;
import dev.tradeplane.operator.resource.ConfigMaps;
import dev.tradeplane.operator.resource.Services;
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
        dependents = {@Dependent(type = ConfigMaps.class), @Dependent(type = Services.class)})
public class TradingAccountReconciler implements Reconciler<TradingAccount> {
    private final SurroundingsSource surroundings;

    TradingAccountReconciler(SurroundingsSource surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public UpdateControl<TradingAccount> reconcile(TradingAccount account, Context<TradingAccount> context) {
        Cell cell = new Cell(account, surroundings.current());
        var workflow = context.managedWorkflowAndDependentResourceContext();
        workflow.put(Blueprint.class, Blueprint.of(cell));
        workflow.reconcileManagedWorkflow();
        return UpdateControl.noUpdate();
    }
}
