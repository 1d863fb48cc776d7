package dev.tradeplane.risk.stream;

import dev.tradeplane.risk.account.Committed;
import dev.tradeplane.risk.inbox.Execution;
import dev.tradeplane.risk.referenceprice.ReferencePrices;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** Everything committed, live; a follower that cannot keep up, or may have missed something, has to ask anew. */
@Singleton
public class AccountStream {
    private static final int BUFFERED = 4096;

    private volatile BroadcastProcessor<StreamItem> items = BroadcastProcessor.create();
    private final AtomicInteger followers = new AtomicInteger();
    private final ReferencePrices prices;

    AccountStream(ReferencePrices prices) {
        this.prices = prices;
    }

    public Multi<StreamItem> follow() {
        return items.onOverflow()
                .buffer(BUFFERED)
                .onSubscription()
                .invoke(followers::incrementAndGet)
                .onTermination()
                .invoke(followers::decrementAndGet);
    }

    /** Followers connect again, to a process that stays. */
    void end(@Observes ShutdownDelayInitiatedEvent event) {
        items.onComplete();
    }

    /** Ends what is followed now; whoever follows from now on misses nothing. */
    void cutOff() {
        BroadcastProcessor<StreamItem> before = items;
        items = BroadcastProcessor.create();
        before.onComplete();
    }

    boolean isFollowed() {
        return followers.get() > 0;
    }

    void committed(@Observes Committed committed) {
        if (!isFollowed()) {
            return;
        }
        committed.orders().forEach(order -> items.onNext(StreamItem.of(order.view())));
        committed.executions().forEach(execution -> items.onNext(StreamItem.of(fill(execution))));
        committed
                .positions()
                .forEach(held -> items.onNext(StreamItem.of(held.markedTo(prices.last(held.instrument())))));
        if (committed.tradingStateSet()) {
            items.onNext(StreamItem.of(committed.tradingState()));
        }
    }

    private static StreamItem.Fill fill(Execution execution) {
        return new StreamItem.Fill(
                execution.key().orderId(),
                execution.key().tradeId(),
                execution.quantity(),
                execution.price(),
                execution.at());
    }
}
