package dev.tradeplane.e2e.check;

import dev.tradeplane.e2e.evidence.Ledger;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** risk-service's position in an instrument is the sum of the broker's trades in it. */
final class PositionsEqualTrades implements Rule {
    @Override
    public Stream<String> violations(Evidence evidence) {
        Map<String, BigDecimal> traded = new HashMap<>();
        for (Ledger.BookOrder order : evidence.held().bookOrders()) {
            BigDecimal quantity = evidence.traded(order.clientOrderId());
            traded.merge(order.instrument(), order.buy() ? quantity : quantity.negate(), BigDecimal::add);
        }
        Map<String, BigDecimal> positions = evidence.held().positions();
        TreeSet<String> instruments = new TreeSet<>(traded.keySet());
        instruments.addAll(positions.keySet());
        return instruments.stream()
                .filter(i -> amount(positions, i).compareTo(amount(traded, i)) != 0)
                .map(i -> "position in " + i + " is " + amount(positions, i).toPlainString()
                        + ", but the trades sum up to " + amount(traded, i).toPlainString());
    }

    private static BigDecimal amount(Map<String, BigDecimal> amounts, String instrument) {
        return amounts.getOrDefault(instrument, BigDecimal.ZERO);
    }
}
