package dev.tradeplane.testsupport.simulator.fault;

import dev.tradeplane.testsupport.simulator.market.Interference;
import dev.tradeplane.testsupport.simulator.market.Order;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** The faults that happen in the market itself. */
public final class MarketFaults implements Interference {
    private static final BigDecimal TWO = BigDecimal.TWO;

    private final Faults faults;

    public MarketFaults(Faults faults) {
        this.faults = faults;
    }

    @Override
    public Optional<String> rejection(Order order) {
        return faults.strike(FaultKind.REJECTED_LATER, Operation.PLACE)
                .map(fault -> fault.textOr("Rejected by the exchange for a reason of its own."));
    }

    @Override
    public BigDecimal fillable(Order order, BigDecimal quantity) {
        return faults.strike(FaultKind.PARTIAL_FILL, Operation.PLACE)
                .map(fault -> part(fault, quantity))
                .orElse(quantity);
    }

    @Override
    public Fate fateOfCancel(Order order) {
        if (faults.strike(FaultKind.CANCEL_TOO_LATE, Operation.CANCEL).isPresent()) {
            return Fate.TOO_LATE;
        }
        return faults.strike(FaultKind.CANCEL_OVERTAKEN, Operation.CANCEL).isPresent() ? Fate.OVERTAKEN : Fate.OBEYED;
    }

    private static BigDecimal part(Fault fault, BigDecimal quantity) {
        BigDecimal asked = fault.quantity();
        BigDecimal part = asked == null ? quantity.divide(TWO, 0, RoundingMode.DOWN) : asked;
        return part.signum() > 0 ? part.min(quantity) : quantity;
    }
}
