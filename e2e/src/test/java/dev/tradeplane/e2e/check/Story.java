package dev.tradeplane.e2e.check;

import dev.tradeplane.e2e.evidence.Ledger;
import dev.tradeplane.e2e.workload.Fate;
import dev.tradeplane.e2e.workload.Signal;
import dev.tradeplane.e2e.workload.SignalHistory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A made-up run in which all went well, to be spoilt by a test in one place. */
final class Story {
    final List<SignalHistory> told = new ArrayList<>();
    final List<Ledger.Order> orders = new ArrayList<>();
    final List<Ledger.Claim> claims = new ArrayList<>();
    final Map<String, BigDecimal> reservations = new HashMap<>();
    final Map<String, BigDecimal> positions = new HashMap<>();
    final List<Ledger.BrokerOrder> brokerOrders = new ArrayList<>();
    final List<Ledger.BookOrder> bookOrders = new ArrayList<>();
    final List<Ledger.BookTrade> bookTrades = new ArrayList<>();
    final List<Ledger.AuditEntry> auditEntries = new ArrayList<>();
    final Map<String, Long> waiting = new HashMap<>(Map.of("risk-service", 0L));

    /** A bought and filled order {@code a}, a resting one {@code b}, a denied one {@code c}, an expired unsent one {@code d}. */
    static Story clean() {
        Story story = new Story();
        story.decide("a", "FILLED", "5", null);
        story.atBroker("a", "FILLED");
        story.bookTrades.add(new Ledger.BookTrade("t1", "Ta", new BigDecimal(2)));
        story.bookTrades.add(new Ledger.BookTrade("t2", "Ta", new BigDecimal(3)));
        story.positions.put("NSE:SBIN", new BigDecimal(5));
        story.decide("b", "ACKNOWLEDGED", "0", null);
        story.atBroker("b", "ACKNOWLEDGED");
        story.reservations.put("b", new BigDecimal(5));
        story.decide("c", "DENIED", "0", "PRICE_COLLAR");
        story.decide("d", "EXPIRED_UNSENT", "0", "VALIDITY_ENDED");
        return story;
    }

    List<Violation> violations() {
        return CellChecker.check(told, ledger());
    }

    List<String> brokenRules() {
        return violations().stream().map(Violation::rule).distinct().toList();
    }

    void tell(String key, Fate... answers) {
        told.removeIf(h -> h.signal().key().equals(key));
        Signal signal = new Signal(
                0, key, Signal.Channel.REST, "NSE:SBIN", true, 5, null, 0, false, false, Signal.Repeat.NO, 0);
        told.add(new SignalHistory(signal, List.of(answers), 1, false));
    }

    void decide(String id, String state, String filled, @Nullable String reason) {
        orders.removeIf(o -> o.id().equals(id));
        orders.add(new Ledger.Order(id, "T" + id, "key-" + id, state, new BigDecimal(filled), reason, 2));
        claims.add(new Ledger.Claim("key-" + id, id));
        record(id, "risk-service");
        tell(
                "key-" + id,
                state.equals("DENIED") ? new Fate.Denied(id, "PRICE_COLLAR") : new Fate.Accepted(id, "T" + id, state));
    }

    void atBroker(String id, String state) {
        brokerOrders.add(new Ledger.BrokerOrder("T" + id, id, state, 2, "B" + id, "BUY 5 NSE:SBIN"));
        bookOrders.add(new Ledger.BookOrder("T" + id, "NSE:SBIN", true, new BigDecimal(5), state));
        record(id, "broker-service");
    }

    private void record(String id, String service) {
        auditEntries.add(new Ledger.AuditEntry(id, service, 1, "First"));
        auditEntries.add(new Ledger.AuditEntry(id, service, 2, "Second"));
    }

    private Ledger ledger() {
        return new Ledger(
                orders,
                claims,
                reservations,
                positions,
                brokerOrders,
                bookOrders,
                bookTrades,
                auditEntries,
                waiting,
                Map.of());
    }
}
