package dev.tradeplane.operator.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.account.TradingAccountStatus;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.ConditionBuilder;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountCensusTest {
    private final AccountCensus census = new AccountCensus(Clock.systemUTC());

    @Test
    void oneThatIsUnderWayIsLookedAtEveryFewSeconds() {
        see(1, "Reconciling");

        assertEquals(Duration.ofSeconds(5), census.nextLook());
    }

    @Test
    void withManyUnderWayEachIsLookedAtLess() {
        see(100, "Reconciling");
        rest(1000);

        assertEquals(Duration.ofSeconds(30), census.nextLook());
    }

    @Test
    void withAThousandUnderWayEachIsLookedAtOnceAMinute() {
        see(1000, "Stalled");

        assertEquals(Duration.ofMinutes(1), census.nextLook());
    }

    @Test
    void thoseThatCameToRestCountNoMore() {
        see(100, "Reconciling");
        see(100, "Ready");

        assertEquals(Duration.ofSeconds(5), census.nextLook());
    }

    private void see(int accounts, String condition) {
        for (int number = 0; number < accounts; number++) {
            census.seen(new ResourceID("desk-" + number), with(condition));
        }
    }

    private void rest(int accounts) {
        for (int number = 0; number < accounts; number++) {
            census.seen(new ResourceID("resting-" + number), with("Ready"));
        }
    }

    private static TradingAccountStatus with(String condition) {
        Condition holds =
                new ConditionBuilder().withType(condition).withStatus("True").build();
        return new TradingAccountStatus(
                1L, null, List.of(holds), null, null, null, null, null, null, null, null, null, null, null);
    }
}
