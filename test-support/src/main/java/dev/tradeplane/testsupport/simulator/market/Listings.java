package dev.tradeplane.testsupport.simulator.market;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that can be traded, in the order of the master. */
public record Listings(Map<String, Listing> byInstrument) {
    public static Listings of(List<Listing> listings) {
        Map<String, Listing> found = new LinkedHashMap<>();
        listings.forEach(listing -> found.put(listing.instrument(), listing));
        return new Listings(found);
    }

    public List<Listing> all() {
        return List.copyOf(byInstrument.values());
    }

    public Optional<Listing> find(String instrument) {
        return Optional.ofNullable(byInstrument.get(instrument));
    }
}
