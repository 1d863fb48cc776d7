package dev.tradeplane.risk.order;

import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.order.OrderPage;
import dev.tradeplane.contracts.order.OrderView;
import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.outbox.settings.SettingsConfig;
import dev.tradeplane.outbox.web.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Reads orders for answers, past the writer. */
@Singleton
public class OrderQueries {
    private final AccountName account;
    private final Pool pool;
    private final OrderStore store;

    OrderQueries(SettingsConfig config, Pool pool, OrderStore store) {
        this.account = config.accountName();
        this.pool = pool;
        this.store = store;
    }

    public Uni<OrderView> one(OrderId id) {
        return store.byId(pool, Set.of(id))
                .map(found -> found.stream()
                        .findFirst()
                        .map(OrderRecord::view)
                        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no order " + id)));
    }

    public Uni<OrderPage> list(OrderFilter filter) {
        return store.list(pool, account, filter).map(found -> page(found, filter.limit()));
    }

    private static OrderPage page(List<OrderRecord> found, int limit) {
        boolean more = found.size() > limit;
        List<OrderRecord> shown = more ? found.subList(0, limit) : found;
        return new OrderPage(
                shown.stream().map(OrderRecord::view).toList(), more ? OrderListing.cursorAt(shown.getLast()) : null);
    }
}
