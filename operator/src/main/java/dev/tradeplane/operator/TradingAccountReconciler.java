package dev.tradeplane.operator;

import dev.tradeplane.account.TradingAccount;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;

/** One look at one account. */
@ControllerConfiguration(name = "tradingaccount")
public class TradingAccountReconciler implements Reconciler<TradingAccount> {
    @Override
    public UpdateControl<TradingAccount> reconcile(TradingAccount account, Context<TradingAccount> context) {
        return UpdateControl.noUpdate();
    }
}
