package dev.tradeplane.testsupport.simulator.fault;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;

/** The faults that are switched on, oldest first. */
public final class Faults {
    private static final BigDecimal SIDES = BigDecimal.valueOf(1_000_000);

    private final List<Dice> active = new ArrayList<>();
    private final BiConsumer<Fault, Operation> witness;
    private int ids;

    /** @param witness is told of every strike */
    public Faults(BiConsumer<Fault, Operation> witness) {
        this.witness = witness;
    }

    /** Switches a fault on; the number it can be switched off by. */
    public int set(Fault fault) {
        ids++;
        active.add(new Dice(ids, fault));
        return ids;
    }

    public boolean clear(int id) {
        return active.removeIf(dice -> dice.id == id);
    }

    public void clear() {
        active.clear();
    }

    public List<ActiveFault> all() {
        return active.stream()
                .map(dice -> new ActiveFault(dice.id, dice.fault, dice.struck))
                .toList();
    }

    /** The first of these faults that strikes a request of this kind; that uses it up by one. */
    public Optional<Fault> strike(Set<FaultKind> kinds, Operation operation) {
        for (Dice dice : active) {
            if (kinds.contains(dice.fault.kind()) && dice.fault.matches(operation) && dice.strikes()) {
                witness.accept(dice.fault, operation);
                return Optional.of(dice.fault);
            }
        }
        return Optional.empty();
    }

    public Optional<Fault> strike(FaultKind kind, Operation operation) {
        return strike(Set.of(kind), operation);
    }

    private static final class Dice {
        private final int id;
        private final Fault fault;
        private final Random random;
        private int struck;

        private Dice(int id, Fault fault) {
            this.id = id;
            this.fault = fault;
            this.random = new Random(fault.seed());
        }

        private boolean strikes() {
            if (fault.count() > 0 && struck >= fault.count()) {
                return false;
            }
            BigDecimal probability = fault.probability();
            if (probability != null
                    && random.nextInt(SIDES.intValue())
                            >= probability.multiply(SIDES).intValue()) {
                return false;
            }
            struck++;
            return true;
        }
    }
}
