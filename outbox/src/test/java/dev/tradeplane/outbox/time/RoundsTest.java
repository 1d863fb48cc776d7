package dev.tradeplane.outbox.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration OFTEN = Duration.ofMillis(5);
    private static final long SOON = 10;

    private final Rounds rounds = new Rounds();
    private final BlockingQueue<String> ran = new LinkedBlockingQueue<>();

    @AfterEach
    void stop() {
        rounds.stop();
    }

    @Test
    void theFirstRoundDoesNotWaitForThePause() throws InterruptedException {
        rounds.start("work", NEVER, () -> ran.add("now"));

        assertEquals("now", ran.poll(SOON, TimeUnit.SECONDS));
    }

    @Test
    void startedLaterItWaitsForThePauseFirst() throws InterruptedException {
        rounds.startLater("work", NEVER, () -> ran.add("later"));
        rounds.startLater("other work", OFTEN, () -> ran.add("soon"));

        assertEquals("soon", ran.poll(SOON, TimeUnit.SECONDS));
        assertEquals("soon", ran.poll(SOON, TimeUnit.SECONDS));
    }

    @Test
    void aRoundThatFailsDoesNotEndTheOthers() throws InterruptedException {
        rounds.start("work", OFTEN, () -> {
            ran.add("failed");
            throw new IllegalStateException("planted");
        });

        assertEquals("failed", ran.poll(SOON, TimeUnit.SECONDS));
        assertEquals("failed", ran.poll(SOON, TimeUnit.SECONDS));
    }

    @Test
    void nothingIsBegunOnceItIsStopped() throws InterruptedException {
        CountDownLatch underWay = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Thread[] worker = new Thread[1];
        rounds.start("work", OFTEN, () -> {
            worker[0] = Thread.currentThread();
            ran.add("round");
            underWay.countDown();
            goOn.await();
        });
        assertTrue(underWay.await(SOON, TimeUnit.SECONDS));

        rounds.stop();
        goOn.countDown();

        assertTrue(worker[0].join(Duration.ofSeconds(SOON)));
        assertEquals(1, ran.size());
        assertFalse(worker[0].isAlive());
    }
}
