package dev.tradeplane.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.outbox.OutboxTable.Waiting;
import org.junit.jupiter.api.Test;

class MarkTest {
    private final Mark mark = new Mark();

    @Test
    void staysWhileATransactionThatMayHaveWrittenBehindItIsOpen() {
        delivered(7, 100, 110);
        delivered(9, 105, 111);
        delivered(12, 109, 112);

        assertEquals(0, mark.id());
    }

    @Test
    void movesToWhatWasDeliveredBeforeAllThatWereOpenThenEnded() {
        delivered(7, 100, 110);
        delivered(9, 110, 111);

        assertEquals(7, mark.id());
    }

    @Test
    void doesNotPassWhatTheLookThatProvesItDidNotReach() {
        delivered(7, 100, 110);
        delivered(5, 110, 111);

        assertEquals(5, mark.id());
        delivered(8, 111, 112);
        assertEquals(7, mark.id());
    }

    @Test
    void followsAtMostOneProofBehind() {
        delivered(10, 100, 101);
        for (int look = 2; look <= 50; look++) {
            delivered(10 * look, 99 + look, 100 + look);
        }

        assertEquals(490, mark.id());
    }

    @Test
    void startsAgainWhenItForgets() {
        delivered(7, 100, 110);
        delivered(9, 110, 111);
        mark.forget();

        delivered(3, 90, 92);
        assertEquals(0, mark.id());
        delivered(4, 92, 93);
        assertEquals(3, mark.id());
    }

    private void delivered(long id, long running, long reader) {
        mark.delivered(new Waiting(id, new byte[0], running, reader));
    }
}
