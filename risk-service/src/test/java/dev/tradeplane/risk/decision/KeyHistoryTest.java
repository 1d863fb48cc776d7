package dev.tradeplane.risk.decision;

import static dev.tradeplane.testsupport.fixture.Intents.aSubmission;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tradeplane.contracts.intent.IntentAnswer;
import dev.tradeplane.contracts.intent.IntentSubmission;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.contracts.order.OrderView;
import dev.tradeplane.testsupport.fixture.OrderIntentBuilder;
import dev.tradeplane.testsupport.history.Histories;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Clients that share few keys, repeat themselves, and contradict themselves, while their orders live on. */
class KeyHistoryTest {
    private static final int USUALLY = 500;
    private static final int KEYS = 6;
    private static final int BODIES = 3;

    private final Desk desk = new Desk();

    @Test
    void aKeyHasOneOrderAndOneMeaningForEver() {
        Histories.each(USUALLY, random -> new Clients(random, submission -> submission).run());
    }

    @Test
    void findsAKeyThatIsForgotten() {
        Histories.firstBroken(
                USUALLY,
                random -> new Clients(
                                random,
                                submission -> random.nextInt(20) == 0
                                        ? submission(submission.key().value() + "-again", submission.requestHash())
                                        : submission)
                        .run());
    }

    @Test
    void findsOtherContentThatIsTakenForARepeat() {
        Histories.firstBroken(
                USUALLY,
                random -> new Clients(
                                random,
                                submission -> submission(submission.key().value(), body(0)))
                        .run());
    }

    private record First(String hash, OrderView order) {}

    private final class Clients {
        private final RandomGenerator random;
        private final UnaryOperator<IntentSubmission> defect;
        private final Map<String, First> first = new HashMap<>();
        private final List<FarOrder> far = new ArrayList<>();
        private final DeskPost post;

        Clients(RandomGenerator random, UnaryOperator<IntentSubmission> defect) {
            this.random = random;
            this.defect = defect;
            this.post = new DeskPost(random, true);
        }

        void run() {
            desk.open(DeskHistory.SETTINGS);
            for (int step = 10 + random.nextInt(30); step > 0; step--) {
                desk.pass(Duration.ofMillis(random.nextInt(2_000)));
                switch (random.nextInt(5)) {
                    case 0 -> desk.crash();
                    case 1 -> ordersLiveOn();
                    default -> submitTogether();
                }
                assertEquals(first.size(), desk.orders(), "one order a key");
            }
        }

        private void submitTogether() {
            List<IntentSubmission> batch = new ArrayList<>();
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                batch.add(submission("k" + random.nextInt(KEYS), body(random.nextInt(BODIES))));
            }
            boolean nothingNew =
                    batch.stream().allMatch(one -> first.containsKey(one.key().value()));
            BookPicture before = BookPicture.of(desk.book(), desk.now());
            List<IntentAnswer> answers = desk.take(batch.stream().map(defect).toList());
            assertEquals(batch.size(), answers.size());
            for (int i = 0; i < batch.size(); i++) {
                check(batch.get(i), answers.get(i));
            }
            if (nothingNew) {
                assertEquals(before, BookPicture.of(desk.book(), desk.now()), "a repeat changes nothing");
            }
        }

        private void check(IntentSubmission submission, IntentAnswer answer) {
            String key = submission.key().value();
            First earlier = first.get(key);
            if (earlier == null) {
                assertEquals(IntentAnswer.Kind.DECIDED, answer.kind());
                OrderView order = Objects.requireNonNull(answer.order());
                assertEquals(key, order.idempotencyKey());
                first.put(key, new First(submission.requestHash(), order));
                if (order.state() == OrderState.APPROVED) {
                    far.add(new FarOrder(desk.order(order.id()), random, DeskHistory.Trouble.NONE));
                }
            } else if (earlier.hash.equals(submission.requestHash())) {
                assertEquals(IntentAnswer.Kind.REPLAYED, answer.kind());
                boolean answered = earlier.order.state() == OrderState.DENIED
                        || submission.source().startsWith("webhook/");
                assertEquals(
                        answered
                                ? earlier.order
                                : desk.order(earlier.order.id()).view(),
                        answer.order());
            } else {
                assertEquals(IntentAnswer.Kind.CONFLICT, answer.kind());
                assertNull(answer.order());
            }
        }

        private void ordersLiveOn() {
            for (FarOrder one : far) {
                one.act();
                post.collect(one);
            }
            while (!post.isEmpty()) {
                desk.hear(post.batch());
            }
        }
    }

    /** Whatever else is asked under a key, it comes from the same door. */
    private static IntentSubmission submission(String key, String hash) {
        int number = Math.floorMod(key.hashCode(), 12);
        OrderIntentBuilder intent = anOrderIntent()
                .instrument(DeskHistory.INSTRUMENTS.get(number % 4))
                .buy(number + 1L + Math.floorMod(hash.hashCode(), 50));
        return aSubmission()
                .key(key)
                .requestHash(hash)
                .source(number % 2 == 0 ? "webhook/tradingview" : "rest/test")
                .placing(intent)
                .build();
    }

    private static String body(int number) {
        return String.format("%064x", number);
    }
}
