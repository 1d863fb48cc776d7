package dev.tradeplane.risk.drift;

import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.order.PositionDrift;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the account's positions beside their size: how they differ from the broker's, and of which products
 * they may be.
 *
 * <p>Not safe for threads: only the account's writer touches it.
 */
public final class DriftBook {
    private final Map<String, PositionDrift> drifts = new TreeMap<>();
    private final Map<InstrumentId, Set<ProductType>> products = new HashMap<>();
    private boolean opened;

    /** By name of the instrument. */
    public Collection<PositionDrift> all() {
        return Collections.unmodifiableCollection(drifts.values());
    }

    public @Nullable PositionDrift in(InstrumentId instrument) {
        return drifts.get(instrument.value());
    }

    public void put(PositionDrift drift) {
        drifts.put(drift.instrument().value(), drift);
    }

    public void forget(InstrumentId instrument) {
        drifts.remove(instrument.value());
    }

    /** Whether this account has taken over what its broker held when it began. */
    public boolean isOpened() {
        return opened;
    }

    public void open() {
        opened = true;
    }

    /** Whether this is the first trade of this product in it. */
    public boolean trades(InstrumentId instrument, ProductType product) {
        return products.computeIfAbsent(instrument, i -> EnumSet.noneOf(ProductType.class))
                .add(product);
    }

    /** Whether all that was ever traded in it is among these. */
    public boolean isOnly(InstrumentId instrument, Collection<ProductType> among) {
        return among.containsAll(products.getOrDefault(instrument, Set.of()));
    }
}
