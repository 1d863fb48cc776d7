package dev.tradeplane.account.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.account.json.TolerantJson;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NotYetInForceTest {
    @Test
    void aPaperAccountThatAsksForNothingMoreHasNone() {
        assertEquals(List.of(), inSpec(Map.of("broker", Map.of("name", "paper"), "tradingState", "Halted")));
    }

    @Test
    void namesABlockThatNoServiceServes() {
        assertEquals(List.of("spec.killSwitch"), inSpec(Map.of("killSwitch", Map.of("squareOff", true))));
    }

    @Test
    void namesAFieldOfABlockThatIsServedInPart() {
        assertEquals(
                List.of("spec.limits.maxDailyLoss"),
                inSpec(Map.of("limits", Map.of("maxDailyLoss", "50000", "maxOpenOrders", 20L))));
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

    @Test
    void aClusterDoesWhatOneMachineCannot() {
        Map<String, ?> resource = Map.of("spec", Map.of("deletionPolicy", "Delete", "backup", Map.of("schedule", "x")));

        assertEquals(List.of("spec.backup"), NotYetInForce.in(resource, Place.CLUSTER));
        assertEquals(
                Set.of("spec.deletionPolicy", "spec.backup"), Set.copyOf(NotYetInForce.in(resource, Place.MACHINE)));
    }

    @Test
    void aBlockServedInPartNamesTheRest() {
        Map<String, ?> resource = Map.of(
                "spec", Map.of("scaling", Map.of("risk", Map.of("replicas", 2), "offHours", Map.of("enabled", true))));

        assertEquals(List.of("spec.scaling.offHours"), NotYetInForce.in(resource, Place.CLUSTER));
    }

    @Test
    void theDefaultsOfAStoredAccountAreNoWishes() {
        assertEquals(List.of(), inStored("""
                broker: {name: paper, marketOrders: Protect, allowEndpointOverride: false}
                tradingState: Active
                killSwitch: {cancelOpenOrders: true, squareOff: false}
                limits: {maxOpenOrders: 20, maxGrossExposure: "500000"}
                throttle: {burst: 50, perMinute: 600, perHour: 10000, perDay: 50000, banAfter: 20, banFor: 15m}
                audit: {retention: 1825d}
                """));
    }

    @Test
    void whatDiffersFromTheDefaultsOfAStoredAccountIsAWish() {
        assertEquals(List.of("spec.killSwitch", "spec.audit"), inStored("""
                broker: {name: paper}
                killSwitch: {squareOff: true}
                audit: {retention: 30d}
                """));
    }

    /** A block that has no default is a wish even when everything in it is one. */
    @Test
    void anOptionalBlockOfDefaultsIsAWish() {
        assertEquals(List.of("spec.breakers.quoteStaleness"), inStored("""
                broker: {name: paper}
                breakers: {positionDrift: {latch: true}, quoteStaleness: {after: 5s}}
                """));
    }

    @Test
    void namesFieldsThatThisVersionDoesNotKnow() {
        assertEquals(List.of("spec.hedging"), inStored("""
                broker: {name: paper}
                hedging: all
                """));
    }

    private static List<String> inSpec(Map<String, ?> spec) {
        return NotYetInForce.in(Map.of("spec", spec), Place.MACHINE);
    }

    /** As a server gives it back: with every default filled in. */
    private static List<String> inStored(String spec) {
        ObjectMapper tolerant = new ObjectMapper().registerModule(new TolerantJson());
        String text = "kind: TradingAccount\nmetadata: {name: desk}\nspec:\n" + spec.indent(2);
        TradingAccount account = new KubernetesSerialization(tolerant, false).unmarshal(text, TradingAccount.class);
        return NotYetInForce.in(account, Place.CLUSTER);
    }
}
