package dev.tradeplane.e2e.bench;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.function.IntFunction;

/** How long an answer takes at a constant rate, and what an order costs then. */
record SteadyRate(int perSecond, Duration length, Door door) implements Measurement {
    enum Door {
        WEBHOOK("webhook → durable → 202", "webhook-p50", "p50 3 ms, p99 20 ms"),
        REST("POST /v1/orders → paper outcome", "rest-p50", "p50 5 ms, p99 25 ms");

        private final String path;
        private final String figure;
        private final String target;

        Door(String path, String figure, String target) {
            this.path = path;
            this.figure = figure;
            this.target = target;
        }

        IntFunction<HttpRequest> requests(Requests requests) {
            return switch (this) {
                case WEBHOOK -> requests::alert;
                case REST -> requests::order;
            };
        }
    }

    @Override
    public void take(Rig rig, Report report) throws InterruptedException {
        Usage before = rig.usage();
        Latencies latencies = rig.load().constantRate(perSecond, length, door.requests(rig.requests("steady-" + door)));
        rig.awaitSettled();
        Usage used = rig.usage().since(before);
        String load = door.path + " at " + perSecond + "/s";
        report.add(load, latencies.toString(), door.target);
        report.figure(door.figure, latencies.medianMicros());
        report.failures(latencies);
        used.report(report, load);
    }
}
