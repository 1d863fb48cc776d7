package dev.tradeplane.e2e.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.e2e.history.Phase;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourseTest {
    private final RunStory story = new RunStory();

    @Test
    void passesARunWithinItsLimits() {
        story.arrives("a", 100, true, 5);
        story.fills("a", 110, true, 5);
        story.arrives("b", 200, true, 5);
        story.arrives("c", 300, false, 5);
        story.approvals.put("a", RunStory.at(90));
        story.approvals.put("b", RunStory.at(190));
        story.approvals.put("c", RunStory.at(1100));
        story.place("k", 100, 201, false, "one");
        story.place("k", 150, 201, true, "one");
        story.tell(0, 1000, "calm", "null", Phase.OK, "null");
        breaks();
    }

    @Test
    void findsAnOrderThatIsTooLarge() {
        story.arrives("a", 100, true, 6);
        breaks("OrdersWithinLimits");
    }

    @Test
    void findsAPositionThatCouldGrowTooLarge() {
        story.arrives("a", 100, true, 5);
        story.fills("a", 110, true, 5);
        story.arrives("b", 200, true, 5);
        story.fills("b", 210, true, 5);
        story.arrives("c", 300, true, 1);
        breaks("OrdersWithinLimits");
    }

    @Test
    void findsTooManyOpenOrders() {
        story.arrives("a", 100, true, 1);
        story.arrives("b", 100, true, 1);
        story.arrives("c", 100, true, 1);
        breaks("OrdersWithinLimits");
    }

    @Test
    void allowsALimitUntilItsSuccessorWasSeenInForce() {
        story.limits(100, 300, 4, 10, 2, 2);
        story.arrives("a", 250, true, 5);
        breaks();
    }

    @Test
    void findsAnOrderBeyondALimitLoweredBeforeItWasAskedFor() {
        story.limits(100, 300, 4, 10, 2, 2);
        story.limits(400, 500, 4, 10, 2, 2);
        story.arrives("a", 600, true, 5);
        // Nobody knows who asked for it, so only a limit that never was in force convicts.
        breaks();
        story.arrives("b", 700, true, 6);
        breaks("OrdersWithinLimits");
    }

    @Test
    void findsOneApprovalTooManyInASecond() {
        story.approvals.put("a", RunStory.at(100));
        story.approvals.put("b", RunStory.at(600));
        story.approvals.put("c", RunStory.at(1099));
        breaks("ApprovalsWithinRate");
    }

    @Test
    void countsARollingSecondAndNotAClocks() {
        story.approvals.put("a", RunStory.at(100));
        story.approvals.put("b", RunStory.at(600));
        story.approvals.put("c", RunStory.at(1100));
        breaks();
    }

    @Test
    void findsWhatIsSentWhileTradingIsHalted() {
        halted();
        story.arrives("a", 1500, true, 1);
        breaks("NothingSentWhileHalted");
    }

    @Test
    void allowsAHaltASecondAndEndsItWhenItsReleaseIsAskedFor() {
        halted();
        story.arrives("a", 1005, true, 1);
        story.arrives("b", 2010, true, 1);
        breaks();
    }

    @Test
    void findsReplaysThatDiffer() {
        story.place("k", 100, 201, true, "one");
        story.place("k", 200, 201, true, "two");
        breaks("ReplaysAreEqual");
    }

    @Test
    void findsAKeyTakenWithAnotherBody() {
        story.tell(0, 1, "place-otherwise", "{\"key\":\"k\"}", Phase.OK, "{}");
        breaks("OtherContentIsRefused");
    }

    @Test
    void findsAnUnknownThatHeldNothingForAWhile() {
        story.tell(0, 1, "unheld", "[\"o\"]", Phase.OK, "null");
        breaks("UnknownsKeepTheirReservation");
    }

    @Test
    void findsAStrangerWhoWasLetIn() {
        story.tell(0, 1, "trespass", "\"/v1/orders\"", Phase.OK, "200");
        breaks("TenantsApart");
    }

    @Test
    void findsSilenceInCalmTimes() {
        story.tell(0, 1000, "calm", "null", Phase.OK, "null");
        story.place("k", 100, 201, false, "one");
        story.place("l", 100, 503, false, "later");
        breaks("AnswersWhenCalm");
    }

    @Test
    void forgivesSilenceInAStorm() {
        story.tell(0, 50, "calm", "null", Phase.OK, "null");
        story.place("l", 100, 503, false, "later");
        breaks();
    }

    private void halted() {
        story.tell(0, 10, "trading-state", "\"HALTED\"", Phase.OK, "null");
        story.tell(2000, 2010, "trading-state", "\"ACTIVE\"", Phase.OK, "null");
    }

    private void breaks(String... rules) {
        assertEquals(List.of(rules), story.brokenRules());
    }
}
