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
 * @param unrealizedPnl absent when a position has no reference price
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountView(
        AccountName account,
        TradingState tradingState,
        TradingState declaredState,
        TradingState setState,
        long limitsVersion,
        List<LimitUse> limits,
        Money realizedPnl,
        @Nullable Money unrealizedPnl) {
    public AccountView {
        limits = List.copyOf(limits);
    }
}
