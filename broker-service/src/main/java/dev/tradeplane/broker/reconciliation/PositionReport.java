package dev.tradeplane.broker.reconciliation;

import dev.tradeplane.broker.adapter.BrokerAdapter;
import dev.tradeplane.broker.adapter.BrokerPosition;
import dev.tradeplane.broker.adapter.BrokerUnavailableException;
import dev.tradeplane.broker.adapter.Brokers;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.money.NetQuantity;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.order.BrokerPositions;
import dev.tradeplane.contracts.order.BrokerPositions.Held;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the broker says is held, for risk-service to compare with what fills add up to. */
@Singleton
public class PositionReport {
    private static final int PRICE_PLACES = 8;

    private final Brokers brokers;
    private final OutcomeReconciler reconciler;
    private final ExternalOrders externals;

    PositionReport(Brokers brokers, OutcomeReconciler reconciler, ExternalOrders externals) {
        this.brokers = brokers;
        this.reconciler = reconciler;
        this.externals = externals;
    }

    /** Fails while nobody knows which orders it came from: a report that could not be had is no flat account. */
    public BrokerPositions read() {
        BrokerAdapter broker = brokers.require();
        if (!reconciler.isReconciled()) {
            throw new BrokerUnavailableException("start-up reconciliation is not done");
        }
        Set<ProductType> told = broker.capabilities().positions();
        if (told.isEmpty()) {
            return new BrokerPositions(List.of(), List.of());
        }
        List<BrokerPosition> rows = broker.positions();
        if (broker.capabilities().surveyInterval().isZero()) {
            // What they differ by may come of an order of others that is not adopted yet.
            externals.mayBeThere();
        }
        return new BrokerPositions(told.stream().sorted().toList(), perInstrument(rows, told));
    }

    static List<Held> perInstrument(List<BrokerPosition> rows, Set<ProductType> told) {
        Map<InstrumentId, Held> held = new LinkedHashMap<>();
        for (BrokerPosition row : rows) {
            if (row.product() == null || told.contains(row.product())) {
                Held one = new Held(row.instrument(), row.quantity(), row.averagePrice());
                held.merge(row.instrument(), one, PositionReport::together);
            }
        }
        return List.copyOf(held.values());
    }

    private static Held together(Held one, Held other) {
        BigDecimal sum = one.quantity().value().add(other.quantity().value());
        return new Held(one.instrument(), new NetQuantity(sum), average(one, other, sum));
    }

    /** What two opposite positions cost together nobody can say. */
    private static @Nullable Price average(Held one, Held other, BigDecimal sum) {
        if (one.quantity().isFlat() || other.quantity().isFlat()) {
            return one.quantity().isFlat() ? other.averagePrice() : one.averagePrice();
        }
        Price first = one.averagePrice();
        Price second = other.averagePrice();
        if (first == null
                || second == null
                || one.quantity().isLong() != other.quantity().isLong()) {
            return null;
        }
        BigDecimal paid = first.value()
                .multiply(one.quantity().value())
                .add(second.value().multiply(other.quantity().value()));
        return new Price(paid.divide(sum, PRICE_PLACES, RoundingMode.HALF_EVEN));
    }
}
