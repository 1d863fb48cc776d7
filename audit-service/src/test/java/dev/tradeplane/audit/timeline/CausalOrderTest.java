package dev.tradeplane.audit.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CausalOrderTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void putsTheEarlierTimeFirst() {
        assertEquals(
                List.of("IntentReceived", "OrderApproved", "OrderSending", "OrderCancelRequested", "OrderCanceled"),
                ordered(
                        broker(1, 2, "OrderSending"),
                        broker(2, 4, "OrderCanceled"),
                        risk(1, 0, "IntentReceived"),
                        risk(2, 1, "OrderApproved"),
                        risk(3, 3, "OrderCancelRequested")));
    }

    @Test
    void keepsTheRevisionsOfOneServiceWhenItsClockStepsBack() {
        assertEquals(
                List.of("OrderSending", "OrderAcknowledged", "OrderFilled"),
                ordered(broker(3, 1, "OrderFilled"), broker(1, 5, "OrderSending"), broker(2, 9, "OrderAcknowledged")));
    }

    @Test
    void putsRiskBeforeBrokerAtTheSameTime() {
        assertEquals(
                List.of("OrderApproved", "OrderSending"),
                ordered(broker(1, 0, "OrderSending"), risk(1, 0, "OrderApproved")));
    }

    @Test
    void putsTheDecisionBeforeTheBrokerHoweverFarClocksAreApart() {
        assertEquals(
                List.of("IntentReceived", "OrderApproved", "OrderSending", "OrderFilled", "OrderCancelRequested"),
                ordered(
                        risk(1, 60_000, "IntentReceived"),
                        risk(2, 60_001, "OrderApproved"),
                        risk(3, 60_002, "OrderCancelRequested"),
                        broker(1, 0, "OrderSending"),
                        broker(2, 1, "OrderFilled")));
    }

    @Test
    void tellsTheBrokersPartWhileTheDecisionIsStillOnItsWay() {
        assertEquals(List.of("OrderSending"), ordered(broker(1, 0, "OrderSending")));
    }

    @Test
    void tellsOfADenialAtTheClaim() {
        assertEquals(
                List.of("OrderApproved", "OrderDenied"),
                ordered(broker(1, 0, "OrderDenied"), risk(1, 1, "OrderApproved")));
    }

    private static List<String> ordered(Step... steps) {
        return CausalOrder.of(List.of(steps)).stream().map(Step::type).toList();
    }

    private static Step risk(long revision, long millis, String type) {
        return step("risk-service", revision, millis, type);
    }

    private static Step broker(long revision, long millis, String type) {
        return step("broker-service", revision, millis, type);
    }

    private static Step step(String service, long revision, long millis, String type) {
        return new Step(revision, NOON.plusMillis(millis), service, type, revision, type, "{}");
    }
}
