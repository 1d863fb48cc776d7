package dev.tradeplane.outbox.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/**
 * Collects what many callers submit while the last call was at work, and hands it over as one list. The busier, the
 * larger the lists: a commit or a round trip is shared without anybody waiting for a timer.
 *
 * @param <T> what is submitted
 * @param <R> what comes back, one result an item, in the same order
 */
public final class Batcher<T, R> implements AutoCloseable {
    private static final int WAITING_PER_BATCH = 16;

    private final Function<List<T>, List<R>> work;
    private final int maxBatch;
    private final BlockingQueue<Item<T, R>> waiting;
    private final Thread thread;
    private volatile boolean running = true;

    /**
     * Starts the thread that works.
     *
     * @param maxBatch items in one list, at most; 16 times as many may wait
     */
    public Batcher(String name, int maxBatch, Function<List<T>, List<R>> work) {
        this.work = work;
        this.maxBatch = maxBatch;
        this.waiting = new LinkedBlockingQueue<>(maxBatch * WAITING_PER_BATCH);
        this.thread = Thread.ofVirtual().name("batch-" + name).start(this::run);
    }

    private record Item<T, R>(T value, CompletableFuture<R> result) {}

    /** The result after the call that takes this item; fails with {@link OverloadedException} when too many wait. */
    public CompletableFuture<R> submit(T value) {
        CompletableFuture<R> result = new CompletableFuture<>();
        if (!running || !waiting.offer(new Item<>(value, result))) {
            result.completeExceptionally(new OverloadedException());
        }
        return result;
    }

    @Override
    public void close() {
        running = false;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        waiting.forEach(item -> item.result.completeExceptionally(new OverloadedException()));
    }

    private void run() {
        List<Item<T, R>> batch = new ArrayList<>(maxBatch);
        while (running) {
            try {
                batch.add(waiting.take());
            } catch (InterruptedException e) {
                return;
            }
            waiting.drainTo(batch, maxBatch - 1);
            finish(batch);
            batch.clear();
        }
    }

    private void finish(List<Item<T, R>> batch) {
        try {
            List<R> results = work.apply(batch.stream().map(Item::value).toList());
            if (results.size() != batch.size()) {
                throw new IllegalStateException(batch.size() + " items, " + results.size() + " results");
            }
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).result.complete(results.get(i));
            }
        } catch (RuntimeException | Error e) {
            batch.forEach(item -> item.result.completeExceptionally(e));
        }
    }
}
