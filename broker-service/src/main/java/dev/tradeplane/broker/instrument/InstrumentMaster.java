package dev.tradeplane.broker.instrument;

import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.Instrument;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be traded on paper: synthetic instruments, from a file in this module. */
@Singleton
public class InstrumentMaster {
    private static final String FILE = "/instruments/synthetic.csv";
    private static final int LOT = 2;
    private static final int TICK = 3;
    private static final int FREEZE = 4;
    private static final int PRICE = 5;

    private final Map<InstrumentId, Listing> listings;

    InstrumentMaster() {
        this.listings = Collections.unmodifiableMap(read());
    }

    public List<Instrument> all() {
        return listings.values().stream().map(Listing::instrument).toList();
    }

    public List<Listing> listings() {
        return List.copyOf(listings.values());
    }

    public Optional<Instrument> find(InstrumentId id) {
        return Optional.ofNullable(listings.get(id)).map(Listing::instrument);
    }

    private static Map<InstrumentId, Listing> read() {
        Map<InstrumentId, Listing> found = new LinkedHashMap<>();
        try (InputStream file = InstrumentMaster.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(InstrumentMaster::listing)
                    .forEach(listing -> found.put(listing.instrument().id(), listing));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private static Listing listing(String line) {
        String[] cells = line.split(",", -1);
        Instrument instrument = new Instrument(
                InstrumentId.of(cells[0]),
                cells[1],
                Quantity.of(cells[LOT]),
                Price.of(cells[TICK]),
                Quantity.of(cells[FREEZE]),
                true);
        return new Listing(instrument, Price.of(cells[PRICE]));
    }
}
