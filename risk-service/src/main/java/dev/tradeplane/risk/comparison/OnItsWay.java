package dev.tradeplane.risk.comparison;

import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.risk.book.Book;
import dev.tradeplane.risk.order.OrderRecord;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Instruments in which the broker may know more than we do: an order is on its way, or its outcome unknown. */
final class OnItsWay {
    private static final Set<OrderState> STATES =
            EnumSet.of(OrderState.APPROVED, OrderState.SENDING, OrderState.UNKNOWN);

    private OnItsWay() {}

    static Set<InstrumentId> in(Book book) {
        return book.openOrders().stream()
                .filter(order -> STATES.contains(order.state()))
                .map(OrderRecord::instrument)
                .collect(Collectors.toSet());
    }
}
