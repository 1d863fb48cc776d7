package dev.tradeplane.operator;

import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.money.Money;
import dev.tradeplane.contracts.order.AccountView;
import dev.tradeplane.contracts.order.LimitUse;
import dev.tradeplane.contracts.order.TradingState;
import java.util.List;

/** What a risk-service may say of the account "desk". */
record SaidAccount(TradingState declared, TradingState set, int positions, int orders, String unrealized) {
    static SaidAccount calm() {
        return new SaidAccount(TradingState.ACTIVE, TradingState.ACTIVE, 0, 0, "0");
    }

    SaidAccount set(TradingState state) {
        return new SaidAccount(declared, state, positions, orders, unrealized);
    }

    SaidAccount holding(int openPositions, int openOrders) {
        return new SaidAccount(declared, set, openPositions, openOrders, unrealized);
    }

    SaidAccount worth(String money) {
        return new SaidAccount(declared, set, positions, orders, money);
    }

    AccountView view() {
        return new AccountView(
                AccountName.of("desk"),
                declared.stricter(set),
                declared,
                set,
                7,
                List.of(new LimitUse("maxOpenOrders", Integer.toString(orders), "20")),
                positions,
                Money.of("100"),
                Money.of(unrealized),
                null,
                null);
    }
}
