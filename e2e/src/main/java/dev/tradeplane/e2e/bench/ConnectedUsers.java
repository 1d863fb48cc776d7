package dev.tradeplane.e2e.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Users with a key and a stream each, while orders are placed at a constant rate: what the answers take, and who missed one. */
record ConnectedUsers(int perSecond, Duration length) implements Measurement {
    private static final int USERS = 100;
    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(20);
    private static final Duration TOLD_WITHIN = Duration.ofSeconds(10);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    @Override
    public void take(Rig rig, Report report) throws InterruptedException {
        List<EventStream> streams = new ArrayList<>();
        try {
            for (int user = 0; user < USERS; user++) {
                streams.add(EventStream.open(rig.endpoints().gateway(), key(rig, user)));
            }
            awaitConnected(rig, streams);
            rig.awaitSettled();
            Rig.pause(LOOK_EVERY);
            long[] told = ends(streams).toArray();
            Usage before = rig.usage();
            Latencies latencies =
                    rig.load().constantRate(perSecond, length, rig.requests("connected-at-" + perSecond)::order);
            rig.awaitSettled();
            Usage used = rig.usage().since(before);
            long orders = used.orders();
            awaitTold(streams, told, orders);
            String load = USERS + " connected users at " + perSecond + "/s";
            report.add("POST /v1/orders → paper outcome, " + load, latencies.toString(), "p50 5 ms, p99 25 ms");
            used.report(report, load);
            report.add("events told, " + load, told(streams, told, orders), "all to all");
        } finally {
            streams.forEach(EventStream::close);
        }
    }

    private static String key(Rig rig, int user) {
        return rig.client()
                .post("/auth/api-keys", "{\"name\":\"user-" + user + "\",\"roles\":[\"viewer\"]}")
                .text("/key");
    }

    /** A stream answers with its first event, so orders are placed until each has heard of one. */
    private void awaitConnected(Rig rig, List<EventStream> streams) throws InterruptedException {
        long end = System.nanoTime() + CONNECTED_WITHIN.toNanos();
        Requests requests = rig.requests("connect-before-" + perSecond);
        while (ends(streams).anyMatch(told -> told == 0)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not every stream was open after " + CONNECTED_WITHIN);
            }
            rig.load().closedLoop(1, LOOK_EVERY, requests::alert);
            rig.awaitSettled();
        }
    }

    private static void awaitTold(List<EventStream> streams, long[] before, long orders) {
        long end = System.nanoTime() + TOLD_WITHIN.toNanos();
        while (complete(streams, before, orders) < streams.size() && System.nanoTime() < end) {
            Rig.pause(LOOK_EVERY);
        }
    }

    private static String told(List<EventStream> streams, long[] before, long orders) {
        long fewest = LongStream.range(0, streams.size())
                .map(i -> streams.get((int) i).ends() - before[(int) i])
                .min()
                .orElse(0);
        return complete(streams, before, orders) + " of " + streams.size() + " users heard the end of each of " + orders
                + " orders, the worst of " + fewest + "; "
                + streams.stream().filter(EventStream::hasEnded).count() + " streams were cut";
    }

    private static long complete(List<EventStream> streams, long[] before, long orders) {
        return LongStream.range(0, streams.size())
                .filter(i -> streams.get((int) i).ends() - before[(int) i] == orders)
                .count();
    }

    private static LongStream ends(List<EventStream> streams) {
        return streams.stream().mapToLong(EventStream::ends);
    }
}
