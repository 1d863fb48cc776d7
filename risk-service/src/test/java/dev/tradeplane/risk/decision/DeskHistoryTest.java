package dev.tradeplane.risk.decision;

import dev.tradeplane.contracts.event.EventEnvelope;
import dev.tradeplane.contracts.event.OrderEvent;
import dev.tradeplane.risk.decision.DeskHistory.Trouble;
import dev.tradeplane.risk.event.BrokerEvents;
import dev.tradeplane.risk.position.HeldPosition;
import dev.tradeplane.testsupport.history.Histories;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Decisions, reservations, positions and pace together, over whole mornings. */
class DeskHistoryTest {
    private static final int USUALLY = 500;
    private static final BiConsumer<Desk, List<EventEnvelope>> NO_DEFECT = (at, heard) -> {};

    /** Under a broker that breaks its word the alarms are the rule. */
    private static final Logger ALARMS = Logger.getLogger(BrokerEvents.class.getName());

    private final Desk desk = new Desk();

    @BeforeAll
    static void silenceAlarms() {
        ALARMS.setLevel(Level.OFF);
    }

    @AfterAll
    static void hearAlarms() {
        ALARMS.setLevel(null);
    }

    @Test
    void reservesNoLessThanTheBrokerCanFillAndPassesNoLimit() {
        Histories.each(USUALLY, random -> new DeskHistory(desk, random, Trouble.NONE, NO_DEFECT).run());
    }

    @Test
    void endsAsTheBrokerHasItInWhateverOrderItIsTold() {
        Histories.each(USUALLY, random -> new DeskHistory(desk, random, Trouble.ANY_ORDER, NO_DEFECT).run());
    }

    @Test
    void endsAsTheBrokerHasItWhenItBreaksItsWord() {
        Histories.each(USUALLY, random -> new DeskHistory(desk, random, Trouble.BROKEN_WORD, NO_DEFECT).run());
    }

    @Test
    void findsAnUnknownOutcomeThatHoldsNothing() {
        assertFound((at, heard) -> heard.stream()
                .filter(envelope -> envelope.event() instanceof OrderEvent.OrderOutcomeUnknown)
                .forEach(envelope -> at.book().reservations().release(Objects.requireNonNull(envelope.orderId()))));
    }

    @Test
    void findsExecutionsCountedAgainUnderAnotherName() {
        assertFound((at, heard) -> heard.forEach(envelope -> {
            if (envelope.event() instanceof OrderEvent.OrderFilled fill) {
                at.hear(List.of(renamed(envelope, fill)));
            }
        }));
    }

    @Test
    void findsAPositionThatIsLeftOutOfTheBook() {
        assertFound((at, heard) ->
                DeskHistory.INSTRUMENTS.forEach(instrument -> at.book().put(HeldPosition.flat(instrument))));
    }

    private void assertFound(BiConsumer<Desk, List<EventEnvelope>> planted) {
        Histories.firstBroken(USUALLY, random -> new DeskHistory(desk, random, Trouble.NONE, planted).run());
    }

    private static EventEnvelope renamed(EventEnvelope envelope, OrderEvent.OrderFilled fill) {
        return new EventEnvelope(
                envelope.eventId() + "-again",
                envelope.service(),
                envelope.account(),
                envelope.orderId(),
                envelope.clientOrderId(),
                envelope.revision(),
                envelope.at(),
                null,
                new OrderEvent.OrderFilled(
                        fill.tradeId() + "-again",
                        fill.quantity(),
                        fill.price(),
                        fill.cumulativeQuantity(),
                        fill.averagePrice(),
                        fill.complete()));
    }
}
