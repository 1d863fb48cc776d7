package dev.tradeplane.outbox.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
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
    private static final long LOOK_UP_MILLIS = 100;

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
        Item<T, R> item = new Item<>(value, new CompletableFuture<>());
        boolean taken = running && waiting.offer(item);
        // Closed in between: whoever removes the item fails it.
        if (!taken || (!running && waiting.remove(item))) {
            item.result.completeExceptionally(new OverloadedException());
        }
        return item.result;
    }

    /** Lets the call at work end; what waits fails. */
    @Override
    public void close() {
        running = false;
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
                // Looks up now and then to see that it was closed: an interrupt could hit the call at work.
                Item<T, R> first = waiting.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null && running) {
                    batch.add(first);
                    waiting.drainTo(batch, maxBatch - 1);
                    finish(batch);
                    batch.clear();
                } else if (first != null) {
                    first.result.completeExceptionally(new OverloadedException());
                }
            } catch (InterruptedException e) {
                return;
            }
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
