package dev.tradeplane.e2e.evidence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the databases of a cell hold, read in one go.
 *
 * @param claims order by idempotency key
 * @param reservations quantity held, by order id
 * @param positions signed quantity, by instrument
 * @param waiting messages left in each service's outbox
 */
public record Ledger(
        List<Order> orders,
        List<Claim> claims,
        Map<String, BigDecimal> reservations,
        Map<String, BigDecimal> positions,
        List<BrokerOrder> brokerOrders,
        List<PaperOrder> paperOrders,
        List<PaperTrade> paperTrades,
        List<AuditEntry> auditEntries,
        Map<String, Long> waiting) {
    public Ledger {
        orders = List.copyOf(orders);
        claims = List.copyOf(claims);
        reservations = Map.copyOf(reservations);
        positions = Map.copyOf(positions);
        brokerOrders = List.copyOf(brokerOrders);
        paperOrders = List.copyOf(paperOrders);
        paperTrades = List.copyOf(paperTrades);
        auditEntries = List.copyOf(auditEntries);
        waiting = Map.copyOf(waiting);
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
     */
    public record BrokerOrder(String clientOrderId, String orderId, String state, long revision) {}

    /** An order as the paper broker has it: the truth about what reached the broker. */
    public record PaperOrder(String clientOrderId, String instrument, boolean buy, BigDecimal quantity, String state) {}

    public record PaperTrade(String tradeId, String clientOrderId, BigDecimal quantity) {}

    /**
     * One recorded change of an order.
     *
     * @param revision the number its service gave it
     */
    public record AuditEntry(String orderId, String service, long revision, String type) {}
}
