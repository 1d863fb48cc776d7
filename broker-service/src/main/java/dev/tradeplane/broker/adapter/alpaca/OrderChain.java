package dev.tradeplane.broker.adapter.alpaca;

import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.money.Money;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One order of ours at Alpaca, where each change puts a new order in the place of the one before. Outside it has the id of
 * the first for ever; each link keeps what it traded, and the next begins at nothing.
 *
 * @param links first one first
 */
record OrderChain(List<AlpacaOrder> links) {
    private static final int PLACES = 8;

    OrderChain {
        links = List.copyOf(links);
    }

    BrokerOrderId id() {
        return links.getFirst().id();
    }

    /** The only one that can still trade. */
    AlpacaOrder current() {
        return links.getLast();
    }

    Quantity filled() {
        return links.stream().map(AlpacaOrder::filled).reduce(Quantity.ZERO, Quantity::plus);
    }

    /** What it is to trade in all. */
    Quantity quantity() {
        return filledBefore().plus(current().quantity());
    }

    BrokerBookOrder shownAs(InstrumentId instrument) {
        AlpacaOrder first = links.getFirst();
        return new BrokerBookOrder(
                AlpacaWords.clientOrderId(first.clientId()),
                id(),
                first.parent(),
                instrument,
                first.side(),
                quantity(),
                filled(),
                null,
                current().limit(),
                current().trigger(),
                averagePrice(),
                AlpacaWords.state(current().status(), quantity(), filled()),
                first.createdAt());
    }

    private Quantity filledBefore() {
        return links.subList(0, links.size() - 1).stream()
                .map(AlpacaOrder::filled)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    private @Nullable Price averagePrice() {
        Money paid = links.stream().map(AlpacaOrder::paid).reduce(Money.ZERO, Money::plus);
        return filled().isZero() || paid.value().signum() == 0
                ? null
                : new Price(paid.value().divide(filled().value(), PLACES, RoundingMode.HALF_EVEN));
    }
}
