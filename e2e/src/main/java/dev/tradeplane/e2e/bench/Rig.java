package dev.tradeplane.e2e.bench;

import dev.tradeplane.e2e.cell.Endpoints;
import dev.tradeplane.e2e.cell.LocalCell;
import dev.tradeplane.e2e.client.GatewayClient;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** What every measurement works with: one cell, its database and processes, and the load generator. */
final class Rig {
    static final int CLIENTS = 64;
    private static final Duration SETTLED_WITHIN = Duration.ofMinutes(2);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final String UNSETTLED = """
            select (select count(*) from risk.orders where open and state in ('APPROVED', 'SENDING', 'UNKNOWN'))
                 + (select count(*) from risk.outbox) + (select count(*) from broker.outbox)""";

    private final LocalCell cell;
    private final Database database;
    private final Clock clock;
    private final ProcessFigures processes;
    private final Load load = new Load();
    private long yardstick;
    private long highestRate;

    Rig(LocalCell cell, Database database, Clock clock) {
        this.cell = cell;
        this.database = database;
        this.clock = clock;
        this.processes = new ProcessFigures(cell.directory());
    }

    LocalCell cell() {
        return cell;
    }

    Database database() {
        return database;
    }

    Clock clock() {
        return clock;
    }

    ProcessFigures processes() {
        return processes;
    }

    Load load() {
        return load;
    }

    Endpoints endpoints() {
        return cell.endpoints();
    }

    GatewayClient client() {
        return new GatewayClient(endpoints().gateway(), endpoints().apiKey());
    }

    /** @param run makes the keys of these orders their own */
    Requests requests(String run) {
        return new Requests(endpoints(), run);
    }

    Usage usage() {
        return Usage.until(this);
    }

    /** Single-row inserts a second of this run's pgbench; 0 until it was taken. */
    long yardstick() {
        return yardstick;
    }

    void yardstick(long insertsPerSecond) {
        this.yardstick = insertsPerSecond;
    }

    /** Complete orders a second at full speed; 0 until it was taken. */
    long highestRate() {
        return highestRate;
    }

    void highestRate(long perSecond) {
        this.highestRate = perSecond;
    }

    /** Orders whose last audit entry is committed. */
    long completeOrders() {
        return database.number("select count(*) from audit.audit_entry where type = 'OrderFilled'");
    }

    /** Waits until every order has its outcome and every outbox is empty. */
    void awaitSettled() {
        long end = System.nanoTime() + SETTLED_WITHIN.toNanos();
        while (database.number(UNSETTLED) > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the cell did not settle within " + SETTLED_WITHIN);
            }
            pause(LOOK_EVERY);
        }
    }

    static void pause(Duration length) {
        long end = System.nanoTime() + length.toNanos();
        for (long left = length.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
