package dev.tradeplane.gateway.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.money.Money;
import dev.tradeplane.contracts.order.AccountView;
import dev.tradeplane.contracts.order.BrokerSession;
import dev.tradeplane.contracts.order.CallBreaker;
import dev.tradeplane.contracts.order.EgressAddress;
import dev.tradeplane.contracts.order.LimitUse;
import dev.tradeplane.contracts.order.PositionDrift;
import dev.tradeplane.contracts.order.TradingState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The account, and the health of what serves it.
 *
 * @param components by name
 * @param breakers of the calls to the broker, by kind
 * @param drift instruments in which the broker says something else is held
 * @param egress the address orders leave from; absent where none is registered
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
        Map<String, Component> components,
        List<CallBreaker> breakers,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PositionDrift> drift,
        @Nullable EgressAddress egress) {
    AccountReport {
        limits = List.copyOf(limits);
        drift = List.copyOf(drift);
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
            @Nullable Instant expiresAt,
            @Nullable String warning) {}

    static AccountReport of(AccountView view, CellHealth.Seen cell) {
        return new AccountReport(
                view.account(),
                view.tradingState(),
                view.declaredState(),
                view.setState(),
                view.limitsVersion(),
                view.limits(),
                view.realizedPnl(),
                view.unrealizedPnl(),
                cell.brokerSession(),
                cell.components(),
                cell.breakers(),
                Objects.requireNonNullElse(view.drift(), List.of()),
                cell.egress());
    }
}
