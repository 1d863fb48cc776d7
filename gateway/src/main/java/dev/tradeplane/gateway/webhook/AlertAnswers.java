package dev.tradeplane.gateway.webhook;

import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.contracts.order.OrderView;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The short answers of a webhook: which orders, and where each stood after the decision. */
final class AlertAnswers {
    private AlertAnswers() {}

    record Ticket(OrderId id, ClientOrderId clientOrderId, OrderState state) {
        static Ticket of(OrderView order) {
            return new Ticket(order.id(), order.clientOrderId(), order.state());
        }
    }

    record Tickets(List<Ticket> orders) {}

    static Response taken(OrderView order, boolean replayed) {
        Response.ResponseBuilder response = Response.accepted(new Tickets(List.of(Ticket.of(order))));
        return replayed ? response.header("Idempotent-Replayed", true).build() : response.build();
    }

    static Response canceled(List<OrderView> orders) {
        return Response.accepted(new Tickets(orders.stream().map(Ticket::of).toList()))
                .build();
    }
}
