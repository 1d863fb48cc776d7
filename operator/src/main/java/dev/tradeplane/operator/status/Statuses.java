package dev.tradeplane.operator.status;

import dev.tradeplane.account.TradingAccountStatus;
import io.fabric8.kubernetes.api.model.Condition;
import java.util.List;

/** A status with other conditions. */
final class Statuses {
    static final TradingAccountStatus NONE = new TradingAccountStatus(
            null, null, List.of(), null, null, null, null, null, null, null, null, null, null, null);

    private Statuses() {}

    static TradingAccountStatus with(TradingAccountStatus status, long generation, List<Condition> conditions) {
        return new TradingAccountStatus(
                generation,
                status.runningGeneration(),
                conditions,
                status.tradingState(),
                status.declaredTradingState(),
                status.setTradingState(),
                status.limitsVersion(),
                status.settingsHash(),
                status.positions(),
                status.dayPnl(),
                status.brokerSession(),
                status.lastBackup(),
                status.endpoints(),
                status.gateway());
    }
}
