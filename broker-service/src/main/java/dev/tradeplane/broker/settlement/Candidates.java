package dev.tradeplane.broker.settlement;

import dev.tradeplane.broker.adapter.Lookup;
import dev.tradeplane.broker.adapter.SentOrder;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import dev.tradeplane.contracts.order.SettlementCandidate;
import dev.tradeplane.contracts.order.SettlementCandidate.Likeness;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which orders of the broker's book one of ours could be. */
final class Candidates {
    private static final Comparator<SettlementCandidate> BEST_FIRST =
            Comparator.comparing(SettlementCandidate::likeness);

    private Candidates() {}

    /**
     * The most alike first, and of those the one taken closest to the send.
     *
     * @param book what the broker shows of the day
     * @param lookup what the adapter makes of it
     */
    static List<SettlementCandidate> of(SentOrder sent, List<BrokerBookOrder> book, Lookup lookup) {
        Map<BrokerOrderId, SettlementCandidate> candidates = new LinkedHashMap<>();
        alike(lookup).forEach(order -> candidates.put(order.brokerOrderId(), candidate(sent, order, Likeness.ALIKE)));
        for (BrokerBookOrder order : book) {
            if (isPossible(sent, order)) {
                candidates.putIfAbsent(order.brokerOrderId(), candidate(sent, order, Likeness.SIMILAR));
            }
        }
        return candidates.values().stream()
                .sorted(BEST_FIRST.thenComparing(candidate -> distance(sent, candidate.order())))
                .toList();
    }

    /** Whether nothing that the broker shows of it rules it out. */
    static boolean isPossible(SentOrder sent, BrokerBookOrder order) {
        ClientOrderId shown = order.clientOrderId();
        return order.instrument().equals(sent.intent().instrument())
                && order.side() == sent.intent().side()
                && (shown == null || shown.equals(sent.clientOrderId()))
                && !sent.others().contains(order.brokerOrderId());
    }

    private static List<BrokerBookOrder> alike(Lookup lookup) {
        return switch (lookup) {
            case Lookup.Found(BrokerBookOrder one) -> List.of(one);
            case Lookup.Ambiguous(List<BrokerBookOrder> several) -> several;
            case Lookup.Absent absent -> List.of();
        };
    }

    private static SettlementCandidate candidate(SentOrder sent, BrokerBookOrder order, Likeness likeness) {
        return new SettlementCandidate(order, likeness, quantity(sent, order) + ", " + moment(sent, order));
    }

    private static String quantity(SentOrder sent, BrokerBookOrder order) {
        return order.quantity().equals(sent.intent().quantity())
                ? "the same quantity"
                : "a quantity of " + order.quantity() + " instead of "
                        + sent.intent().quantity();
    }

    /** Some brokers tell no seconds. */
    private static String moment(SentOrder sent, BrokerBookOrder order) {
        long seconds = Duration.between(sent.claimedAt(), order.createdAt()).toSeconds();
        return "taken " + Math.abs(seconds) + " s " + (seconds < 0 ? "before" : "after") + " it was to be sent";
    }

    private static Duration distance(SentOrder sent, BrokerBookOrder order) {
        return Duration.between(sent.claimedAt(), order.createdAt()).abs();
    }
}
