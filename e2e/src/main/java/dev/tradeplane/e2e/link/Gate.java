package dev.tradeplane.e2e.link;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** What lets bytes through in one direction, or holds them, or lets them through late. */
final class Gate {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition opened = lock.newCondition();
    private boolean open = true;
    private long delayNanos;

    void close() {
        set(false, 0);
    }

    void open() {
        set(true, 0);
    }

    void delay(long nanos) {
        set(true, nanos);
    }

    private void set(boolean nowOpen, long nanos) {
        lock.lock();
        try {
            open = nowOpen;
            delayNanos = nanos;
            opened.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void pass() throws InterruptedException {
        long wait;
        lock.lockInterruptibly();
        try {
            while (!open) {
                opened.await();
            }
            wait = delayNanos;
        } finally {
            lock.unlock();
        }
        if (wait > 0) {
            LockSupport.parkNanos(wait);
        }
    }
}
