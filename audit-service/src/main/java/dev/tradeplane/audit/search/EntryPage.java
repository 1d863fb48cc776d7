package dev.tradeplane.audit.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of entries, newest first.
 *
 * @param next cursor of the following page; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntryPage(List<FoundEntry> items, @Nullable String next) {
    public EntryPage {
        items = List.copyOf(items);
    }
}
