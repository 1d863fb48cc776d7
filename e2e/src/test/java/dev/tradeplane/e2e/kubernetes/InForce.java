package dev.tradeplane.e2e.kubernetes;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.e2e.client.GatewayClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** How long a patch of the account takes until the services obey it, from the moment kubectl has it stored. */
final class InForce {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final KubernetesCell cell;
    private final GatewayClient client;
    private final String what;
    private final List<Duration> times = new ArrayList<>();

    InForce(KubernetesCell cell, String what) {
        this.cell = cell;
        this.client = cell.client();
        this.what = what;
    }

    void measure(String patch, Predicate<JsonNode> obeyed) {
        cell.kubectl("patch", "tradingaccount", cell.account(), "--type=merge", "-p", patch);
        long stored = System.nanoTime();
        eventually(
                PATIENCE, () -> assertTrue(obeyed.test(client.get("/v1/account").json())));
        times.add(Duration.ofNanos(System.nanoTime() - stored));
    }

    Duration worst() {
        return times.stream().max(Duration::compareTo).orElseThrow();
    }

    @Override
    public String toString() {
        List<Long> millis = times.stream().map(Duration::toMillis).sorted().toList();
        return what + " times: in force after p50 " + millis.get(millis.size() / 2) + " ms, p100 " + millis.getLast()
                + " ms";
    }
}
