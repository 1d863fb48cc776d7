package dev.tradeplane.risk.decision;

import static dev.tradeplane.testsupport.fixture.Intents.aSubmission;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.contracts.event.EventEnvelope;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.intent.IntentSubmission;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.intent.Wish;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.CheckReport;
import dev.tradeplane.contracts.order.OrderChange;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.contracts.order.OrderView;
import dev.tradeplane.contracts.settings.CellSettings;
import dev.tradeplane.risk.order.OrderRecord;
import dev.tradeplane.testsupport.fixture.InstrumentsOfIndia;
import dev.tradeplane.testsupport.fixture.OrderIntentBuilder;
import dev.tradeplane.testsupport.fixture.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;

/** One random morning of an account: wishes, changes, cancels, what the broker makes of them, late reports, crashes. */
final class DeskHistory {
    static final List<InstrumentId> INSTRUMENTS = List.of(
            InstrumentsOfIndia.RELIANCE, InstrumentsOfIndia.TCS, InstrumentsOfIndia.INFY, InstrumentsOfIndia.SBIN);

    /** Tight, so that each is met in most histories. */
    static final CellSettings SETTINGS = Settings.aPaperDesk()
            .limits(Settings.limits()
                    .positionQuantity(DeskRules.MAX_POSITION)
                    .openOrders(DeskRules.MAX_OPEN_ORDERS)
                    .openPositions(DeskRules.MAX_OPEN_POSITIONS)
                    .ordersPerSecond(DeskRules.MAX_PER_SECOND)
                    .duplicateWindow(Duration.ofMillis(500)))
            .build();

    private static final Instant LATER = Instant.parse("2099-01-01T00:00:00Z");
    private static final long MOST_UNITS = 60;

    private final Desk desk;
    private final RandomGenerator random;
    private final Trouble trouble;
    private final BiConsumer<Desk, List<EventEnvelope>> planted;
    private final DeskRules rules;
    private final DeskPost post;
    private final List<FarOrder> far = new ArrayList<>();
    private final long violationsBefore;
    private int submitted;

    /** What the desk has to live with besides late and repeated reports. */
    enum Trouble {
        NONE,
        /** Reports of one order come in any order. */
        ANY_ORDER,
        /** The broker has what it said it never got, and fills what it said was canceled. */
        BROKEN_WORD
    }

    /** A planted defect is told of each delivery after it was heard. */
    DeskHistory(Desk desk, RandomGenerator random, Trouble trouble, BiConsumer<Desk, List<EventEnvelope>> planted) {
        this.desk = desk;
        this.random = random;
        this.trouble = trouble;
        this.planted = planted;
        this.rules = new DeskRules(desk, far);
        this.post = new DeskPost(random, trouble != Trouble.ANY_ORDER);
        this.violationsBefore = desk.violations();
    }

    void run() {
        desk.open(SETTINGS);
        for (int step = 20 + random.nextInt(60); step > 0; step--) {
            desk.pass(Duration.ofMillis(random.nextInt(300)));
            step();
            rules.hold();
            if (trouble == Trouble.NONE) {
                rules.holdUnderAFaithfulBroker();
                assertEquals(violationsBefore, desk.violations(), "an alarm without a cause");
            }
        }
        comeToRest();
        rules.holdAtRest();
        BookPicture before = BookPicture.of(desk.book(), desk.now());
        desk.crash();
        assertEquals(before, BookPicture.of(desk.book(), desk.now()), "the next process knows the same");
    }

    private void step() {
        switch (random.nextInt(14)) {
            case 0, 1, 2, 3 -> submit();
            case 4 -> change();
            case 5 -> cancel();
            case 6 -> desk.crash();
            case 7, 8, 9, 10 -> act();
            default -> deliver();
        }
    }

    private void submit() {
        submitted++;
        IntentSubmission submission =
                aSubmission().key("k" + submitted).wishing(wish()).build();
        BookPicture before = BookPicture.of(desk.book(), desk.now());
        CheckReport check = desk.whatIf(submission);
        OrderView view =
                Objects.requireNonNull(desk.take(List.of(submission)).getFirst().order());
        assertEquals(check.approved(), view.state() == OrderState.APPROVED, "decided as it was checked");
        assertEquals(check.reason(), view.reason());
        if (check.approved()) {
            OrderRecord order = desk.order(view.id());
            rules.approved(order.approvedIntent());
            far.add(new FarOrder(order, random, trouble));
        } else {
            assertEquals(before, BookPicture.of(desk.book(), desk.now()), "a denial leaves no trace in the book");
        }
    }

    private Wish wish() {
        InstrumentId instrument = INSTRUMENTS.get(random.nextInt(INSTRUMENTS.size()));
        long units = 1 + random.nextLong(MOST_UNITS);
        if (random.nextInt(8) == 0) {
            return new Wish.Exit(
                    instrument, random.nextBoolean() ? null : Quantity.of(units), ProductType.MIS, null, LATER);
        }
        OrderIntentBuilder intent = random.nextBoolean()
                ? anOrderIntent().instrument(instrument).buy(units)
                : anOrderIntent().instrument(instrument).sell(units);
        return new Wish.Place((random.nextInt(4) == 0 ? intent.reduceOnly() : intent).build());
    }

    private void change() {
        if (!far.isEmpty()) {
            FarOrder one = far.get(random.nextInt(far.size()));
            OrderChange change = new OrderChange(Quantity.of(1 + random.nextLong(MOST_UNITS)), null, null);
            if (desk.change(one.order().id(), change)) {
                rules.counted();
                var progress = desk.order(one.order().id()).progress();
                one.askChange(progress.change(), Objects.requireNonNull(progress.pendingChange()));
            }
        }
    }

    private void cancel() {
        if (!far.isEmpty()) {
            FarOrder one = far.get(random.nextInt(far.size()));
            if (desk.cancel(one.order().id())) {
                one.askCancel();
            }
        }
    }

    private void act() {
        if (far.isEmpty()) {
            return;
        }
        FarOrder one = far.get(random.nextInt(far.size()));
        if (trouble == Trouble.BROKEN_WORD && random.nextInt(3) == 0) {
            one.surprise();
        } else {
            one.act();
        }
        post.collect(one);
    }

    private void deliver() {
        if (!post.isEmpty()) {
            List<EventEnvelope> batch = post.batch();
            desk.hear(batch);
            planted.accept(desk, batch);
        }
    }

    private void comeToRest() {
        for (FarOrder one : far) {
            while (!one.isAtRest()) {
                one.act();
            }
            post.collect(one);
        }
        while (!post.isEmpty()) {
            deliver();
        }
        assertTrue(far.size() <= desk.orders());
    }
}
