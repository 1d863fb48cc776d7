package dev.tradeplane.e2e.bench;

import dev.tradeplane.e2e.client.GatewayClient;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** From the acknowledgement of a halt to the last order that reached the paper broker, while alerts keep coming. */
final class Halts implements Measurement {
    private static final int HALTS = 5;
    private static final int PER_SECOND = 200;
    private static final Duration BEFORE = Duration.ofSeconds(2);
    private static final Duration HALTED = Duration.ofMillis(2500);
    private static final int REFUSED = 300;

    @Override
    public void take(Rig rig, Report report) throws InterruptedException {
        Duration whole = BEFORE.plus(HALTED).multipliedBy(HALTS + 1L);
        Thread alerts = Thread.ofPlatform().start(() -> load(rig, whole));
        Latencies latencies = new Latencies();
        long sentBefore = 0;
        try {
            for (int i = 0; i < HALTS; i++) {
                Rig.pause(BEFORE);
                set(rig.client(), "HALTED");
                Instant acknowledged = rig.clock().instant();
                Rig.pause(HALTED);
                sentBefore += arrivals(rig, acknowledged.minus(BEFORE), acknowledged);
                latencies.add(TimeUnit.MICROSECONDS.toNanos(lastAfterMicros(rig, acknowledged)));
                set(rig.client(), "ACTIVE");
            }
        } finally {
            alerts.join();
        }
        rig.awaitSettled();
        report.add(
                "halt acknowledged → last order at the paper broker, " + HALTS + " times at " + PER_SECOND + "/s",
                latencies.withWorst() + "; " + sentBefore + " orders arrived in the seconds before",
                "1 s");
    }

    private static void load(Rig rig, Duration length) {
        try {
            rig.load().constantRate(PER_SECOND, length, rig.requests("halts")::alert);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void set(GatewayClient client, String state) {
        int status = client.put("/v1/account/trading-state", "{\"state\":\"" + state + "\",\"reason\":\"bench\"}")
                .status();
        if (status >= REFUSED) {
            throw new IllegalStateException("the trading state was not set to " + state + ": " + status);
        }
    }

    private static long arrivals(Rig rig, Instant from, Instant to) {
        return rig.database()
                .number("select count(*) from broker.paper_order where created_at between '" + from + "' and '" + to
                        + "'");
    }

    /** 0 when nothing came after it. */
    private static long lastAfterMicros(Rig rig, Instant acknowledged) {
        return rig.database()
                .number("select coalesce((extract(epoch from max(created_at) - '" + acknowledged
                        + "'::timestamptz) * 1000000)::bigint, 0) from broker.paper_order where created_at > '"
                        + acknowledged + "'");
    }
}
