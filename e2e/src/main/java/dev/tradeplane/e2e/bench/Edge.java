package dev.tradeplane.e2e.bench;

import java.net.http.HttpRequest;

/**
 * The whole edge: who asks, may he, is it valid. An order with one wrong field passes all of it and goes no further.
 * One client, one request after the other, so nothing waits for a core.
 */
final class Edge implements Measurement {
    private static final int REQUESTS = 2000;
    private static final int INVALID = 400;

    @Override
    public void take(Rig rig, Report report) throws InterruptedException {
        Requests requests = rig.requests("edge");
        String token = token(rig);
        HttpRequest withToken = requests.invalidOrder("Authorization", "Bearer " + token);
        HttpRequest withKey = requests.invalidOrder("X-API-Key", rig.endpoints().apiKey());
        take(rig, report, "JWT", withToken);
        take(rig, report, "API key", withKey);
        report.add(
                "JWT check alone",
                "not taken: no benchmark of it, and from outside it cannot be told from the rest of the edge",
                "0.1 ms");
    }

    private static void take(Rig rig, Report report, String credential, HttpRequest request)
            throws InterruptedException {
        rig.load().oneByOne(REQUESTS, INVALID, n -> request);
        Latencies latencies = rig.load().oneByOne(REQUESTS, INVALID, n -> request);
        report.add(
                "whole edge with " + credential + ": auth, throttle, validation, seen by a client",
                latencies.toString(),
                "p50 1 ms");
    }

    private static String token(Rig rig) {
        String body = "{\"username\":\"%s\",\"password\":\"%s\"}"
                .formatted(rig.endpoints().adminName(), rig.endpoints().adminPassword());
        return rig.client().post("/auth/login", body).text("/accessToken");
    }
}
