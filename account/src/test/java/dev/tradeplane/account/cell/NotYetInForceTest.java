package dev.tradeplane.account.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NotYetInForceTest {
    @Test
    void aPaperAccountThatAsksForNothingMoreHasNone() {
        assertEquals(List.of(), inSpec(Map.of("broker", Map.of("name", "paper"), "tradingState", "Halted")));
    }

    @Test
    void namesABlockThatNoServiceServes() {
        assertEquals(List.of("spec.breakers"), inSpec(Map.of("breakers", Map.of("rejects", Map.of("count", 10L)))));
    }

    @Test
    void namesAFieldOfABlockThatIsServedInPart() {
        assertEquals(
                List.of("spec.limits.maxDailyLoss"),
                inSpec(Map.of("limits", Map.of("maxDailyLoss", "50000", "maxOpenOrders", 20L))));
    }

    @Test
    void namesABrokerThatHasNoAdapter() {
        assertEquals(List.of("spec.broker.name=kite"), inSpec(Map.of("broker", Map.of("name", "kite"))));
    }

    @Test
    void namesTheFormatOfAWebhookThatNobodyReads() {
        assertEquals(
                List.of("spec.webhooks[legs].format=OptionLegs"),
                inSpec(Map.of("webhooks", List.of(Map.of("name", "legs", "format", "OptionLegs")))));
    }

    @Test
    void whatIsSwitchedOffNeedsNobody() {
        assertEquals(
                List.of(),
                inSpec(Map.of("webhooks", List.of(Map.of("name", "tv", "requireClientCertificate", false)))));
    }

    private static List<String> inSpec(Map<String, ?> spec) {
        return NotYetInForce.in(Map.of("spec", spec));
    }
}
