package dev.tradeplane.e2e.kubernetes;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Gateways come and go with the load while alerts arrive. */
class ScalingE2E {
    private static final Duration LONG = Duration.ofMinutes(3);

    private final KubernetesCell cell = KubernetesCell.standing();

    @Test
    void theGatewayScalesWithTheLoadAndLosesNoAlert() throws Exception {
        StormRun.Outcome outcome = new StormRun(cell)
                .during(
                        () -> {
                            atMost(1);
                            eventually(LONG, () -> assertEquals(1, gateways()));
                            atMost(2);
                            eventually(LONG, () -> assertTrue(gateways() > 1, "the autoscaler adds no gateway"));
                        },
                        1_800,
                        30);

        outcome.judge("gateways scaled", StormRun.BREAKDOWN);
    }

    private void atMost(int gateways) {
        cell.kubectl(
                "patch",
                "tradingaccount",
                cell.account(),
                "--type=merge",
                "-p",
                "{\"spec\":{\"scaling\":{\"gateway\":{\"max\":" + gateways + "}}}}");
    }

    private int gateways() {
        String ready = cell.value("deployment/" + cell.account() + "-gateway", "{.status.readyReplicas}");
        return ready.isEmpty() ? 0 : Integer.parseInt(ready);
    }
}
