package dev.tradeplane.e2e.bench;

import dev.tradeplane.e2e.client.GatewayClient;
import java.time.Duration;

/** From the moment the account file is written until a decision is made by the new limit. */
final class LimitChange implements Measurement {
    private static final int CHANGES = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String OPEN = "maxOrderNotional: \"100000000\"";
    private static final String SHUT = "maxOrderNotional: \"1000\"";
    private static final String DEAR_ORDER =
            "{\"instrument\":\"NSE:RELIANCE\",\"side\":\"BUY\",\"quantity\":\"1\",\"type\":\"MARKET\"}";

    @Override
    public void take(Rig rig, Report report) {
        GatewayClient client = rig.client();
        Latencies latencies = new Latencies();
        for (int i = 0; i < CHANGES; i++) {
            boolean shut = i % 2 == 0;
            rig.cell().editAccount(text -> shut ? text.replace(OPEN, SHUT) : text.replace(SHUT, OPEN));
            long written = System.nanoTime();
            awaitVerdict(client, !shut, written);
            latencies.add(System.nanoTime() - written);
        }
        report.add("limit change → in force, " + CHANGES + " times", latencies.withWorst(), "1 s");
    }

    private static void awaitVerdict(GatewayClient client, boolean approved, long since) {
        while (client.post("/v1/orders:check", DEAR_ORDER)
                        .json()
                        .path("approved")
                        .asBoolean()
                != approved) {
            if (System.nanoTime() - since > PATIENCE.toNanos()) {
                throw new IllegalStateException("a limit was not in force after " + PATIENCE);
            }
        }
    }
}
