package dev.tradeplane.audit.trail;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Only the conditions that are asked for, so that the planner can pick the index that serves them. */
final class NewestQuery {
    private final Tuple arguments = Tuple.tuple();
    private final List<String> conditions = new ArrayList<>();

    private NewestQuery() {}

    static NewestQuery of(EntryFilter filter) {
        NewestQuery query = new NewestQuery();
        query.where("type =", filter.type());
        query.where("order_id =", filter.orderId());
        query.where("at >=", TrailRows.utcOrNull(filter.from()));
        query.where("at <", TrailRows.utcOrNull(filter.to()));
        query.where("idx <", filter.before());
        return query;
    }

    private void where(String condition, @Nullable Object argument) {
        if (argument != null) {
            arguments.addValue(argument);
            conditions.add(condition + " $" + arguments.size());
        }
    }

    String sql(int limit) {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return "select " + TrailRows.COLUMNS + " from audit_entry" + where + " order by idx desc limit " + limit;
    }

    Tuple arguments() {
        return arguments;
    }
}
