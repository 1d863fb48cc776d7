package dev.tradeplane.gateway.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.money.Money;
import dev.tradeplane.contracts.order.AccountView;
import dev.tradeplane.contracts.order.BrokerSession;
import dev.tradeplane.contracts.order.LimitUse;
import dev.tradeplane.contracts.order.TradingState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The account, and the health of what serves it.
 *
 * @param components UP or DOWN by service
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccountReport(
        AccountName account,
        TradingState tradingState,
        TradingState declaredState,
        TradingState setState,
        long limitsVersion,
        List<LimitUse> limits,
        Money realizedPnl,
        @Nullable Money unrealizedPnl,
        Connection brokerSession,
        Map<String, String> components) {
    AccountReport {
        limits = List.copyOf(limits);
    }

    /**
     * How the cell is connected to its broker.
     *
     * @param paper no real broker, no real money
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Connection(
            String broker,
            boolean paper,
            BrokerSession.State state,
            @Nullable String user,
            @Nullable Instant expiresAt) {}

    static AccountReport of(AccountView view, Connection session, Map<String, String> components) {
        return new AccountReport(
                view.account(),
                view.tradingState(),
                view.declaredState(),
                view.setState(),
                view.limitsVersion(),
                view.limits(),
                view.realizedPnl(),
                view.unrealizedPnl(),
                session,
                components);
    }
}
