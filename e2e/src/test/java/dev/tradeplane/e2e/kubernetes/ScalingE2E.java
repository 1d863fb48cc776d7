package dev.tradeplane.e2e.kubernetes;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Gateways come and go with the load while alerts arrive. */
class ScalingE2E {
    /** Percent of a gateway's CPU: the same alerts are much for one machine and nothing for another. */
    private static final int ANY_LOAD = 10;

    private static final Duration LONG = Duration.ofMinutes(3);

    private final KubernetesCell cell = KubernetesCell.standing();

    @Test
    void theGatewayScalesWithTheLoadAndLosesNoAlert() throws Exception {
        StormRun.Outcome outcome = new StormRun(cell)
                .during(
                        () -> {
                            gateway("{max: 1}");
                            eventually(LONG, () -> assertEquals(1, gateways()));
                            gateway("{max: 2, targetCpuPercent: " + ANY_LOAD + "}");
                            eventually(LONG, () -> assertTrue(gateways() > 1, "the autoscaler adds no gateway"));
                        },
                        1_800,
                        20);
        gateway("{targetCpuPercent: null}");

        // A gateway that starts takes the processor from the one that serves.
        outcome.judge("gateways scaled", StormRun.BREAKDOWN.multipliedBy(2));
    }

    private void gateway(String scaling) {
        cell.kubectl(
                "patch",
                "tradingaccount",
                cell.account(),
                "--type=merge",
                "-p",
                "spec: {scaling: {gateway: " + scaling + "}}");
    }

    private int gateways() {
        String ready = cell.value("deployment/" + cell.account() + "-gateway", "{.status.readyReplicas}");
        return ready.isEmpty() ? 0 : Integer.parseInt(ready);
    }
}
