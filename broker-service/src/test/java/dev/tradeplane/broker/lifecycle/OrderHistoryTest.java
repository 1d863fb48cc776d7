package dev.tradeplane.broker.lifecycle;

import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.broker.lifecycle.OrderOccurrence.Acknowledged;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.CancelRejected;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.ClaimedAgain;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.Filled;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.GivenUp;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.OutcomeUnknown;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.Rejected;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.Replaced;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.Settled;
import dev.tradeplane.contracts.command.BrokerCommand.ReplaceOrder;
import dev.tradeplane.contracts.command.BrokerCommand.SubmitOrder;
import dev.tradeplane.contracts.event.OrderEvent;
import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.id.IdempotencyKey;
import dev.tradeplane.contracts.id.OrderIds;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.contracts.order.SettlementOutcome;
import dev.tradeplane.testsupport.history.Histories;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** An order and a broker both at work, and between them a post that delays, repeats and reorders. */
class OrderHistoryTest {
    private static final int USUALLY = 5_000;
    private static final long ASKED = 10;
    private static final OrderIds IDS = OrderIds.derive(AccountName.of("test-desk"), IdempotencyKey.of("k"), 0);
    private static final SubmitOrder SUBMIT = new SubmitOrder(
            IDS.orderId(), IDS.clientOrderId(), anOrderIntent().buy(ASKED).build(), "", null);

    @Test
    void endsTheSameInWhateverOrderAndHoweverOftenTheFactsCome() {
        Histories.each(USUALLY, random -> delivered(random, FollowedOrder.OURS));
    }

    @Test
    void keepsItsRulesWhateverHappensAndEndsAsTheBrokerHasIt() {
        Histories.each(USUALLY, random -> lived(random, FollowedOrder.OURS));
    }

    @Test
    void whatWasNeverSentIsMovedByExecutionsOnly() {
        Histories.each(USUALLY / 5, random -> {
            UnsentEnd end = UnsentEnd.values()[random.nextInt(UnsentEnd.values().length)];
            FollowedOrder order = new FollowedOrder(
                    BrokerOrder.neverSent(SUBMIT, end, BrokerSide.WHY, 7).order(), FollowedOrder.OURS);
            for (int step = 0; step < 20; step++) {
                learnAnything(order, random);
                assertEquals(
                        order.order().isFilled() ? OrderState.FILLED : end.state(),
                        order.order().state());
                assertNull(order.order().brokerOrderId());
            }
        });
    }

    @Test
    void findsARejectionThatIsBelievedOfAnotherAttempt() {
        assertFound((order, occurrence) -> order.after(
                occurrence instanceof Rejected rejected
                        ? new Rejected(order.attempt(), rejected.reason())
                        : occurrence));
    }

    @Test
    void findsSilenceTakenForARejection() {
        assertFound((order, occurrence) -> order.after(
                occurrence instanceof OutcomeUnknown unknown
                        ? new Rejected(unknown.attempt(), unknown.reason())
                        : occurrence));
    }

    @Test
    void findsAnExecutionThatIsLost() {
        assertFound((order, occurrence) ->
                occurrence instanceof Filled && order.state().isTerminal()
                        ? Step.none(order)
                        : order.after(occurrence));
    }

    @Test
    void findsAnEndThatOutweighsProof() {
        assertFound((order, occurrence) ->
                occurrence instanceof Acknowledged && order.state().isTerminal()
                        ? Step.none(order)
                        : order.after(occurrence));
    }

    @Test
    void findsAChangeThatIsNotTold() {
        assertFound((order, occurrence) -> {
            Step step = order.after(occurrence);
            return occurrence instanceof Replaced
                    ? new Step(step.order().atRevision(order.revision()), List.of())
                    : step;
        });
    }

    private static void assertFound(BiFunction<BrokerOrder, OrderOccurrence, Step> planted) {
        Histories.firstBroken(USUALLY, random -> lived(random, planted));
    }

    /** The same facts to two readers, shuffled and repeated for each. */
    private static void delivered(RandomGenerator random, BiFunction<BrokerOrder, OrderOccurrence, Step> transitions) {
        BrokerSide broker = new BrokerSide(random, ASKED);
        while (!broker.isPlaced()) {
            broker = new BrokerSide(random, ASKED);
            broker.act(1);
        }
        for (int happening = random.nextInt(8); happening > 0; happening--) {
            broker.act(1);
        }
        for (int reader = 0; reader < 2; reader++) {
            List<OrderOccurrence> post = new ArrayList<>(broker.book());
            post.add(new OutcomeUnknown(1, BrokerSide.WHY));
            post.addAll(broker.book().subList(0, random.nextInt(broker.book().size())));
            FollowedOrder order = new FollowedOrder(claimed(), transitions);
            while (!post.isEmpty()) {
                order.learn(post.remove(random.nextInt(post.size())));
            }
            assertAsTheBrokerHasIt(order.order(), broker);
        }
    }

    private static void lived(RandomGenerator random, BiFunction<BrokerOrder, OrderOccurrence, Step> transitions) {
        FollowedOrder order = new FollowedOrder(claimed(), transitions);
        BrokerSide broker = new BrokerSide(random, ASKED);
        List<OrderOccurrence> post = new ArrayList<>();
        for (int step = 5 + random.nextInt(30); step > 0; step--) {
            switch (random.nextInt(5)) {
                case 0 -> post.addAll(broker.act(order.order().attempt()));
                case 1 -> ourSide(order, broker, random, post);
                default -> {
                    if (!post.isEmpty()) {
                        int place = random.nextInt(post.size());
                        // What stays in the post comes again.
                        order.learn(random.nextInt(4) == 0 ? post.get(place) : post.remove(place));
                    }
                }
            }
            assertTrue(order.order().fills().quantity().compareTo(broker.filled()) <= 0);
            boolean believed = order.order().state() == OrderState.REJECTED;
            assertTrue(!believed || broker.refused(order.order().attempt()), "rejected is what the broker refused");
        }
        reconcile(order, broker);
        if (broker.isPlaced()) {
            assertAsTheBrokerHasIt(order.order(), broker);
        } else {
            assertFalse(order.order().isWorking());
            assertTrue(order.order().fills().quantity().isZero());
            assertNull(order.order().brokerOrderId());
        }
    }

    /** What this cell does of itself: gives up waiting, sends again, asks for changes, is told by people. */
    private static void ourSide(
            FollowedOrder order, BrokerSide broker, RandomGenerator random, List<OrderOccurrence> post) {
        int attempt = order.order().attempt();
        switch (random.nextInt(7)) {
            case 0, 1 -> order.learn(new OutcomeUnknown(attempt - random.nextInt(2), BrokerSide.WHY));
            case 2 -> order.learn(new ClaimedAgain(attempt + random.nextInt(3)));
            case 3 -> order.learn(new GivenUp(UnsentEnd.values()[random.nextInt(3)], BrokerSide.WHY));
            case 4 -> order.learn(settled(broker.isPlaced() && random.nextBoolean()));
            case 5 -> {
                order.ask(one -> one.withCancelRequested(true));
                post.add(new CancelRejected(BrokerSide.WHY));
            }
            default -> askForAChange(order, broker, random, post);
        }
    }

    private static void askForAChange(
            FollowedOrder order, BrokerSide broker, RandomGenerator random, List<OrderOccurrence> post) {
        BrokerOrder now = order.order();
        if (!now.isWorking() || now.pendingChange() != null) {
            return;
        }
        int number = now.change() + 1;
        Quantity quantity = now.fills().quantity().plus(Quantity.of(1 + random.nextInt(20)));
        order.ask(one -> one.withPendingChange(
                new ReplaceOrder(IDS.orderId(), IDS.clientOrderId(), number, quantity, null, null, "", null)));
        post.add(broker.change(number, quantity));
    }

    /** What is waited for is asked for again, and then the broker's book is read. */
    private static void reconcile(FollowedOrder order, BrokerSide broker) {
        ReplaceOrder pending = order.order().pendingChange();
        if (pending != null) {
            order.learn(broker.change(pending.change(), pending.quantity()));
        }
        broker.book().forEach(order::learn);
    }

    private static void learnAnything(FollowedOrder order, RandomGenerator random) {
        BrokerSide broker = new BrokerSide(random, ASKED);
        List<OrderOccurrence> post = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            post.addAll(broker.act(random.nextInt(2)));
        }
        post.forEach(order::learn);
        ourSide(order, broker, random, post);
    }

    private static void assertAsTheBrokerHasIt(BrokerOrder order, BrokerSide broker) {
        assertEquals(broker.state(), order.state());
        assertEquals(broker.filled(), order.fills().quantity());
        assertEquals(broker.asked(), order.intent().quantity());
        assertEquals(BrokerSide.ID, order.brokerOrderId());
    }

    private static BrokerOrder claimed() {
        return BrokerOrder.claimed(SUBMIT).order();
    }

    private static Settled settled(boolean placed) {
        return new Settled(new OrderEvent.OrderSettled(
                placed ? SettlementOutcome.PLACED : SettlementOutcome.NOT_PLACED,
                placed ? BrokerSide.ID : null,
                "seen in the terminal",
                "rest/risk-desk"));
    }
}
