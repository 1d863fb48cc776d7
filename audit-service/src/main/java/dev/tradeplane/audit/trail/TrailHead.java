package dev.tradeplane.audit.trail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives out the next indexes while the trail is locked; an event id seen before keeps the index it has. */
final class TrailHead {
    private final Map<String, Recorded> recorded = new HashMap<>();
    private final List<Placed> added = new ArrayList<>();
    private final List<String> conflicts = new ArrayList<>();
    private long next;

    /**
     * Starts from what is stored.
     *
     * @param size how many entries the trail has
     */
    TrailHead(long size) {
        this.next = size;
    }

    private record Recorded(long index, byte[] payload) {}

    /** A new entry in its place. */
    record Placed(long index, Entry entry) {}

    void known(String eventId, long index, byte[] payload) {
        recorded.put(eventId, new Recorded(index, payload));
    }

    /** The entry's index: a new one, or that of the entry it repeats. */
    long place(Entry entry) {
        Recorded first = recorded.get(entry.eventId());
        if (first == null) {
            added.add(new Placed(next, entry));
            known(entry.eventId(), next, entry.payload());
            return next++;
        }
        if (!Arrays.equals(first.payload(), entry.payload())) {
            conflicts.add(entry.eventId());
        }
        return first.index();
    }

    List<Placed> added() {
        return added;
    }

    List<String> conflicts() {
        return conflicts;
    }
}
