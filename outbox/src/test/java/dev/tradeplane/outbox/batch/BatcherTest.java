package dev.tradeplane.outbox.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.testsupport.Eventually;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatcherTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MAX = 4;
    private final List<List<Integer>> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final Batcher<Integer, String> batcher = new Batcher<>("test", MAX, this::work);

    @AfterEach
    void close() {
        gate.countDown();
        batcher.close();
    }

    @Test
    void answersEachItemInOrderWhateverTheBatches() {
        gate.countDown();
        List<CompletableFuture<String>> answers = submit(0, 20);

        List<String> said = answers.stream().map(CompletableFuture::join).toList();

        assertEquals(List.of("#0", "#1", "#2"), said.subList(0, 3));
        assertEquals(20, said.size());
        assertEquals(
                List.of(0, 1, 2, 3, 4),
                calls.stream().flatMap(List::stream).limit(5).toList());
    }

    @Test
    void workTogetherOnWhatWaitedMeanwhile() {
        batcher.submit(0);
        Eventually.eventually(PATIENCE, () -> assertEquals(1, calls.size()));
        List<CompletableFuture<String>> answers = submit(1, 6);

        gate.countDown();
        answers.forEach(CompletableFuture::join);

        assertEquals(List.of(List.of(0), List.of(1, 2, 3, 4), List.of(5)), calls);
    }

    @Test
    void failsEveryItemOfACallThatFailsAndGoesOn() {
        gate.countDown();
        IllegalStateException broken = new IllegalStateException("broken");
        CountDownLatch both = new CountDownLatch(1);
        try (Batcher<Integer, String> failing = new Batcher<>("failing", MAX, items -> {
            await(both);
            if (items.contains(-1)) {
                throw broken;
            }
            return items.stream().map(item -> "#" + item).toList();
        })) {
            CompletableFuture<String> poisoned = failing.submit(-1);
            CompletableFuture<String> after = failing.submit(7);
            both.countDown();

            assertSame(
                    broken,
                    assertThrows(CompletionException.class, poisoned::join).getCause());
            after.handle((said, failure) -> said).join();
            assertEquals("#8", failing.submit(8).join());
        }
    }

    @Test
    void failsAllWhenTheResultsDoNotMatchTheItems() {
        try (Batcher<Integer, String> short1 = new Batcher<>("short", MAX, items -> List.of())) {
            CompletableFuture<String> answer = short1.submit(1);

            assertInstanceOf(
                    IllegalStateException.class,
                    assertThrows(CompletionException.class, answer::join).getCause());
        }
    }

    @Test
    void refusesAtOnceWhenTooMuchWaits() {
        batcher.submit(0);
        Eventually.eventually(PATIENCE, () -> assertEquals(1, calls.size()));
        List<CompletableFuture<String>> answers = submit(1, 1 + 16 * MAX + 1);

        assertTrue(answers.getLast().isCompletedExceptionally());
        assertTrue(answers.subList(0, 16 * MAX).stream().noneMatch(CompletableFuture::isDone));
    }

    @Test
    void endsTheCallAtWorkAndRefusesTheRestWhenClosed() {
        CompletableFuture<String> atWork = batcher.submit(0);
        Eventually.eventually(PATIENCE, () -> assertEquals(1, calls.size()));
        CompletableFuture<String> waiting = batcher.submit(1);
        Thread closing = Thread.ofVirtual().start(batcher::close);
        Eventually.eventually(PATIENCE, () -> assertTrue(batcher.submit(2).isCompletedExceptionally()));

        gate.countDown();

        assertEquals("#0", atWork.join());
        assertInstanceOf(
                OverloadedException.class,
                assertThrows(CompletionException.class, waiting::join).getCause());
        Eventually.eventually(PATIENCE, () -> assertTrue(!closing.isAlive()));
    }

    private List<CompletableFuture<String>> submit(int from, int to) {
        List<CompletableFuture<String>> answers = new ArrayList<>();
        for (int i = from; i < to; i++) {
            answers.add(batcher.submit(i));
        }
        return answers;
    }

    private List<String> work(List<Integer> items) {
        calls.add(items);
        await(gate);
        return items.stream().map(item -> "#" + item).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException("work was interrupted", e);
        }
    }
}
