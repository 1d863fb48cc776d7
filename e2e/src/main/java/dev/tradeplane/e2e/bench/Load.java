package dev.tradeplane.e2e.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/** Sends requests and times them; bounded in time, loopback only. */
final class Load {
    private static final int SERVER_ERROR = 500;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger serial = new AtomicInteger();

    /**
     * Constant rate: request n is due at start + n / rate whether or not earlier ones were answered, and its time counts
     * from when it was due. A slow answer cannot hide the requests behind it (coordinated omission).
     */
    Latencies constantRate(int perSecond, Duration length, IntFunction<HttpRequest> request)
            throws InterruptedException {
        Latencies latencies = new Latencies();
        long interval = Duration.ofSeconds(1).toNanos() / perSecond;
        int total = (int) (length.toNanos() / interval);
        CountDownLatch answered = new CountDownLatch(total);
        long start = System.nanoTime();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < total; i++) {
                long due = start + i * interval;
                waitUntil(due);
                senders.execute(() -> {
                    send(request.apply(serial.incrementAndGet()), due, latencies);
                    answered.countDown();
                });
            }
            answered.await();
        }
        return latencies;
    }

    /** As many as the given number of clients get through, each waiting for its answer. */
    Latencies closedLoop(int clients, Duration length, IntFunction<HttpRequest> request) throws InterruptedException {
        Latencies latencies = new Latencies();
        long end = System.nanoTime() + length.toNanos();
        List<Thread> threads = new ArrayList<>();
        for (int c = 0; c < clients; c++) {
            threads.add(Thread.startVirtualThread(() -> {
                while (System.nanoTime() < end) {
                    send(request.apply(serial.incrementAndGet()), System.nanoTime(), latencies);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return latencies;
    }

    private void send(HttpRequest request, long due, Latencies latencies) {
        try {
            HttpResponse<Void> response = http.send(request, BodyHandlers.discarding());
            if (response.statusCode() >= SERVER_ERROR) {
                latencies.fail();
            } else {
                latencies.add(System.nanoTime() - due);
            }
        } catch (IOException e) {
            latencies.fail();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            latencies.fail();
        }
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
