package dev.tradeplane.audit.search;

import dev.tradeplane.audit.story.Storyteller;
import dev.tradeplane.audit.story.Told;
import dev.tradeplane.audit.trail.EntryFilter;
import dev.tradeplane.audit.trail.StoredEntry;
import dev.tradeplane.audit.trail.TrailReader;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds entries. The cursor is an index, and entries never move: pages neither repeat nor skip one. */
@Singleton
public class EntrySearch {
    private final TrailReader trail;
    private final Storyteller storyteller;

    EntrySearch(TrailReader trail, Storyteller storyteller) {
        this.trail = trail;
        this.storyteller = storyteller;
    }

    /**
     * One page.
     *
     * @param limit entries on it, at most
     */
    public EntryPage page(EntryFilter filter, int limit) {
        List<StoredEntry> found = trail.newest(filter, limit + 1);
        boolean more = found.size() > limit;
        List<StoredEntry> shown = more ? found.subList(0, limit) : found;
        String next = more ? Long.toString(shown.getLast().index()) : null;
        return new EntryPage(shown.stream().map(this::found).toList(), next);
    }

    private FoundEntry found(StoredEntry entry) {
        Told told = storyteller.tell(entry);
        return new FoundEntry(
                entry.index(),
                entry.eventId(),
                entry.at(),
                entry.recordedAt(),
                entry.service(),
                entry.type(),
                entry.orderId(),
                told.what(),
                told.event());
    }
}
