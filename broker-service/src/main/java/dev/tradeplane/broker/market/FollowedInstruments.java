package dev.tradeplane.broker.market;

import dev.tradeplane.contracts.id.InstrumentId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whose prices are asked for, the one longest not asked for first. */
final class FollowedInstruments {
    private final int most;
    private final LinkedHashSet<InstrumentId> all = new LinkedHashSet<>();
    private final Set<InstrumentId> newcomers = new HashSet<>();

    FollowedInstruments(int most) {
        this.most = most;
    }

    /** Those that had to make room. */
    synchronized List<InstrumentId> add(Collection<InstrumentId> instruments) {
        for (InstrumentId instrument : instruments) {
            if (!all.remove(instrument)) {
                newcomers.add(instrument);
            }
            all.add(instrument);
        }
        List<InstrumentId> dropped = new ArrayList<>();
        Iterator<InstrumentId> eldest = all.iterator();
        while (all.size() - dropped.size() > most) {
            dropped.add(eldest.next());
        }
        dropped.forEach(all::remove);
        dropped.forEach(newcomers::remove);
        return dropped;
    }

    /** Nobody could be asked for these: they are as new as before. */
    synchronized void addAgain(Collection<InstrumentId> instruments) {
        instruments.stream().filter(all::contains).forEach(newcomers::add);
    }

    synchronized boolean contains(InstrumentId instrument) {
        return all.contains(instrument);
    }

    synchronized List<InstrumentId> all() {
        return List.copyOf(all);
    }

    /** Those nobody asked the broker for yet; each is told once. */
    synchronized List<InstrumentId> takeNewcomers() {
        List<InstrumentId> taken = List.copyOf(newcomers);
        newcomers.clear();
        return taken;
    }
}
