package dev.tradeplane.risk.instrument;

import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.Instrument;
import dev.tradeplane.contracts.market.MarketExtract;
import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.testsupport.clock.TickingClock;
import dev.tradeplane.testsupport.fixture.InstrumentsOfIndia;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** broker-service as it is asked: it has the instruments of India, and follows what it was asked for. */
final class AskedMarket implements MarketQuestion {
    private final List<Collection<InstrumentId>> questions = new CopyOnWriteArrayList<>();
    private final Set<InstrumentId> followed = ConcurrentHashMap.newKeySet();
    private final Set<InstrumentId> delisted = ConcurrentHashMap.newKeySet();
    private volatile boolean away;
    private volatile boolean withoutMaster;
    private volatile boolean withoutPrices;

    @Override
    public MarketExtract ask(Collection<InstrumentId> ids) {
        questions.add(List.copyOf(ids));
        if (away) {
            throw new IllegalStateException("broker-service is away");
        }
        List<Instrument> found = new ArrayList<>();
        for (Instrument instrument : withoutMaster ? List.<Instrument>of() : InstrumentsOfIndia.all()) {
            if (delisted.contains(instrument.id())) {
                continue;
            }
            if (ids.isEmpty() ? followed.contains(instrument.id()) : ids.contains(instrument.id())) {
                found.add(instrument);
                followed.add(instrument.id());
            }
        }
        return new MarketExtract(found, withoutPrices ? List.of() : prices(found), withoutMaster);
    }

    List<Collection<InstrumentId>> questions() {
        return questions;
    }

    void away(boolean value) {
        away = value;
    }

    void delists(InstrumentId id) {
        delisted.add(id);
    }

    void withoutMaster() {
        withoutMaster = true;
    }

    void withoutPrices(boolean value) {
        withoutPrices = value;
    }

    /** As a new process of it. */
    void forgetsWhatItFollows() {
        followed.clear();
    }

    boolean follows(InstrumentId id) {
        return followed.contains(id);
    }

    private static List<Quote> prices(List<Instrument> instruments) {
        return instruments.stream()
                .map(one -> InstrumentsOfIndia.quote(one.id(), TickingClock.MONDAY_MORNING))
                .toList();
    }
}
