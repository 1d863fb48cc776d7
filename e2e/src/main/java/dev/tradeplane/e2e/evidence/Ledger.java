package dev.tradeplane.e2e.evidence;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the databases of a cell hold, read in one go.
 *
 * @param claims order by idempotency key
 * @param reservations quantity held, by order id
 * @param positions signed quantity, by instrument
 * @param auditEntries in the order in which the trail holds them
 * @param waiting messages left in each service's outbox
 * @param approvals when risk-service approved what it approved, by order id
 */
public record Ledger(
        List<Order> orders,
        List<Claim> claims,
        Map<String, BigDecimal> reservations,
        Map<String, BigDecimal> positions,
        List<BrokerOrder> brokerOrders,
        List<BookOrder> bookOrders,
        List<BookTrade> bookTrades,
        List<AuditEntry> auditEntries,
        Map<String, Long> waiting,
        Map<String, Instant> approvals) {
    public Ledger {
        orders = List.copyOf(orders);
        claims = List.copyOf(claims);
        reservations = Map.copyOf(reservations);
        positions = Map.copyOf(positions);
        brokerOrders = List.copyOf(brokerOrders);
        bookOrders = List.copyOf(bookOrders);
        bookTrades = List.copyOf(bookTrades);
        auditEntries = List.copyOf(auditEntries);
        waiting = Map.copyOf(waiting);
        approvals = Map.copyOf(approvals);
    }

    /**
     * An order as risk-service has it.
     *
     * @param reason code of why it ended, if it ended for one
     * @param revision how often risk-service says it changed it
     */
    public record Order(
            String id,
            String clientOrderId,
            String key,
            String state,
            BigDecimal filled,
            @Nullable String reason,
            long revision) {}

    /** That a key was used, and for which order. */
    public record Claim(String key, String orderId) {}

    /**
     * An order as broker-service has it.
     *
     * @param revision how often broker-service says it changed it
     * @param brokerOrderId what the broker calls it, if it was heard of there
     * @param looks side, quantity and instrument, such as {@code BUY 5 NSE:SBIN}
     */
    public record BrokerOrder(
            String clientOrderId,
            String orderId,
            String state,
            long revision,
            @Nullable String brokerOrderId,
            String looks) {}

    /** An order as the broker itself has it: the truth about what reached it. */
    public record BookOrder(String clientOrderId, String instrument, boolean buy, BigDecimal quantity, String state) {}

    public record BookTrade(String tradeId, String clientOrderId, BigDecimal quantity) {}

    /** The same with the book of a broker that keeps its own, beside our databases. */
    public Ledger withBook(List<BookOrder> theirOrders, List<BookTrade> theirTrades) {
        return new Ledger(
                orders,
                claims,
                reservations,
                positions,
                brokerOrders,
                theirOrders,
                theirTrades,
                auditEntries,
                waiting,
                approvals);
    }

    /**
     * One recorded change of an order.
     *
     * @param revision the number its service gave it
     */
    public record AuditEntry(String orderId, String service, long revision, String type) {}
}
