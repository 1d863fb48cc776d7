package dev.tradeplane.e2e.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The tables of a cell at rest, made smaller or larger behind the services' backs. */
final class Store {
    private static final String TABLES = "risk.orders, risk.idempotency, risk.fill, risk.inbox, broker.broker_order,"
            + " broker.broker_fill, broker.paper_order, broker.paper_trade";

    private final Database database;
    private long grown;

    Store(Database database) {
        this.database = database;
    }

    /** Forgets ended orders until so many are left, in pairs of buy and sell: positions stay what they are. */
    void cut(long orders) {
        database.execute(script("bench-cut.sql").replace(":orders", "" + orders));
        database.execute("vacuum (full, analyze) " + TABLES);
    }

    /** Adds copies of a filled order until there are so many; no work if there are. */
    void grow(long orders) {
        long missing = orders - database.number("select count(*) from risk.orders");
        if (missing > 0) {
            database.execute(
                    script("bench-grow.sql").replace(":from", "" + (grown + 1)).replace(":to", "" + (grown + missing)));
            grown += missing;
            database.execute("vacuum (analyze) " + TABLES + ", audit.audit_entry");
            database.execute("checkpoint");
        }
    }

    long entries() {
        return database.number("select count(*) from audit.audit_entry");
    }

    private static String script(String name) {
        try (var stream = Objects.requireNonNull(Store.class.getResourceAsStream("/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
