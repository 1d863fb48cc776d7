package dev.tradeplane.outbox;

/**
 * The row up to which a relay need not look again, so that it does not walk over the dead rows of what it delivered.
 *
 * <p>Rows are numbered when they are written and seen when they are committed: behind a row that was read, others may still
 * appear. Each was written by a transaction that had its number before the read had one. When a later look finds all of
 * those ended, it sees whatever they wrote; once that is delivered too, nothing can appear up to the row of the first look.
 * A transaction that stays open holds the mark back, and no delivery.
 */
final class Mark {
    private long id;
    private long next;
    private long nextReader;
    private long highest;

    /** Nothing undelivered is or will be at or below this id. */
    long id() {
        return id;
    }

    /** All that a look found was delivered, up to this row. */
    void delivered(OutboxTable.Waiting last) {
        if (next > id && last.running() >= nextReader) {
            id = Math.min(next, last.id());
            next = id;
        }
        highest = Math.max(highest, last.id());
        if (next <= id) {
            next = highest;
            nextReader = last.reader();
        }
    }

    void forget() {
        id = 0;
        next = 0;
        highest = 0;
    }
}
