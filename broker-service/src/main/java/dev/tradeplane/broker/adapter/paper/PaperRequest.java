package dev.tradeplane.broker.adapter.paper;

import dev.tradeplane.broker.adapter.OrderToChange;
import dev.tradeplane.broker.adapter.OrderToSend;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.market.Quote;
import java.util.Collection;
import java.util.List;

/** What the paper broker is asked to do to its book. */
sealed interface PaperRequest {
    record Submit(OrderToSend order) implements PaperRequest {}

    record Cancel(ClientOrderId clientOrderId) implements PaperRequest {}

    record Modify(OrderToChange change) implements PaperRequest {}

    /** New prices: resting orders may trade. */
    record Tick(Collection<Quote> quotes) implements PaperRequest {
        public Tick {
            quotes = List.copyOf(quotes);
        }
    }
}
