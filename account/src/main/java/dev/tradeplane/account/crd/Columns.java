package dev.tradeplane.account.crd;

import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceColumnDefinition;
import java.util.Comparator;
import java.util.List;

/** What {@code kubectl get ta} shows, in this order; the generator sorts by path, which puts the age first. */
final class Columns {
    private static final List<String> ORDER = List.of(
            "State", "Ready", "Broker", "Positions", "Day-PnL", "Backup", "Age", "Environment", "Reason", "Message");

    private Columns() {}

    static List<CustomResourceColumnDefinition> inOrder(List<CustomResourceColumnDefinition> columns) {
        return columns.stream().sorted(Comparator.comparingInt(Columns::place)).toList();
    }

    private static int place(CustomResourceColumnDefinition column) {
        int place = ORDER.indexOf(column.getName());
        if (place < 0) {
            throw new IllegalStateException("no place for column " + column.getName());
        }
        return place;
    }
}
