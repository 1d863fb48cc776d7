package dev.tradeplane.account.json;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What one account holds and could not be read, as it is found. */
final class UnreadCollector {
    private final Set<String> fields = new LinkedHashSet<>();
    private final Set<String> values = new LinkedHashSet<>();

    void field(String path) {
        fields.add(path);
    }

    void value(String path, String what) {
        values.add((path + " " + what).strip());
    }

    Unread unread() {
        return new Unread(List.copyOf(fields), List.copyOf(values));
    }
}
