package dev.tradeplane.broker.replica;

import dev.tradeplane.testsupport.process.ServiceProcess;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;

/** Speaks to one process of broker-service as its callers do, and hurts it. */
record ReplicaProcess(ServiceProcess process) implements AutoCloseable {
    /** Starts without waiting for it. */
    static ReplicaProcess start(Map<String, String> properties) {
        return new ReplicaProcess(ServiceProcess.start(properties));
    }

    ReplicaProcess awaitReady() {
        process.awaitReady();
        return this;
    }

    boolean isReady() {
        return process.isReady();
    }

    /** The status, or 0 when there was no answer. */
    int post(String path, String bearer, String body) {
        return status(
                to(path, bearer).header("Content-Type", "application/x-ndjson").POST(BodyPublishers.ofString(body)));
    }

    int put(String path, String bearer, String body) {
        return status(
                to(path, bearer).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
    }

    String get(String path, String bearer) throws IOException {
        HttpResponse<String> answer = process.send(to(path, bearer).GET().build());
        if (answer == null) {
            throw new IOException("no answer to " + path);
        }
        return answer.body();
    }

    /** How many requests of this kind to the broker ended so. */
    long requests(String op, String result) {
        return process.metric("broker_requests_total{op=\"" + op + "\",result=\"" + result + "\"}");
    }

    void kill() {
        process.kill();
    }

    void terminate() {
        process.terminate();
    }

    int awaitEnd() {
        return process.awaitEnd();
    }

    void pause() {
        process.pause();
    }

    void resume() {
        process.resume();
    }

    @Override
    public void close() {
        process.close();
    }

    private int status(HttpRequest.Builder request) {
        HttpResponse<String> answer = process.send(request.build());
        return answer == null ? 0 : answer.statusCode();
    }

    private HttpRequest.Builder to(String path, String bearer) {
        return process.to(path).header("Authorization", bearer);
    }
}
