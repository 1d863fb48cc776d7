package dev.tradeplane.contracts.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The account as risk-service sees it.
 *
 * @param tradingState the state in force: the stricter of the declared and the set one
 * @param declaredState what the account file says
 * @param setState what was set through the API
 * @param openPositions instruments held that are not flat
 * @param unrealizedPnl absent when a position has no reference price
 * @param drift instruments in which the broker says something else is held; absent when there are none
 * @param brokerSession the session with the broker when broker-service was asked last; absent until it has answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountView(
        AccountName account,
        TradingState tradingState,
        TradingState declaredState,
        TradingState setState,
        long limitsVersion,
        List<LimitUse> limits,
        int openPositions,
        Money realizedPnl,
        @Nullable Money unrealizedPnl,
        @Nullable BrokerSession brokerSession,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
        List<PositionDrift> drift) {
    public AccountView {
        limits = List.copyOf(limits);
        drift = drift == null ? List.of() : List.copyOf(drift);
    }
}
