package dev.tradeplane.broker.submission;

import dev.tradeplane.broker.adapter.OrderToSend;
import dev.tradeplane.broker.adapter.SendWindow;
import dev.tradeplane.broker.lifecycle.BrokerOrder;

/** What is to be asked of the broker once the transaction that says so is committed. */
sealed interface Due {
    BrokerOrder order();

    record Send(BrokerOrder order, SendWindow window) implements Due {
        OrderToSend toSend() {
            return new OrderToSend(order.clientOrderId(), order.intent(), window);
        }
    }

    record Cancel(BrokerOrder order) implements Due {}

    record Change(BrokerOrder order) implements Due {}
}
