package dev.tradeplane.risk.change;

import dev.tradeplane.contracts.command.BrokerCommand;
import dev.tradeplane.contracts.event.AccountEvent;
import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.order.TradingStateChange;
import dev.tradeplane.outbox.settings.SettingsConfig;
import dev.tradeplane.risk.account.AccountWriter;
import dev.tradeplane.risk.account.BookTransaction;
import dev.tradeplane.risk.tradingstate.SetState;
import dev.tradeplane.risk.tradingstate.TradingStateStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;

/** Where the kill switch lands: in force for every decision after the commit, and on its way to broker-service's claim. */
@Singleton
public class TradingStateSwitch {
    private final AccountWriter writer;
    private final OrderChanges orders;
    private final AccountName account;
    private final Pool pool;
    private final TradingStateStore store;

    TradingStateSwitch(
            AccountWriter writer, OrderChanges orders, SettingsConfig config, Pool pool, TradingStateStore store) {
        this.writer = writer;
        this.orders = orders;
        this.account = config.accountName();
        this.pool = pool;
        this.store = store;
    }

    /** The set state as it is committed this moment, whichever replica took it. */
    public Uni<BrokerCommand.SetTradingState> committed() {
        return store.read(pool, account).map(set -> new BrokerCommand.SetTradingState(set.state(), set.version()));
    }

    /** Completes with the state's version after the commit. */
    public CompletableFuture<Long> set(TradingStateChange change) {
        return writer.submit(transaction -> set(change, transaction));
    }

    private long set(TradingStateChange change, BookTransaction transaction) {
        SetState before = transaction.book().setState();
        SetState after = new SetState(change.state(), before.version() + 1, change.reason(), change.by());
        transaction.save(after);
        transaction.audit(
                new AccountEvent.TradingStateSet(before.state(), after.state(), change.reason(), change.by()));
        transaction.command(new BrokerCommand.SetTradingState(after.state(), after.version()));
        if (change.cancelOpen()) {
            orders.cancelAll(null, change.by(), transaction);
        }
        return after.version();
    }
}
