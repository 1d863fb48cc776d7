package dev.tradeplane.e2e.proof;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Trades go on at the same prices, so that no price grows old. */
final class Market implements AutoCloseable {
    private static final long EVERY_SECONDS = 2;

    private final List<ProofAccount> accounts;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    private Market(List<ProofAccount> accounts) {
        this.accounts = List.copyOf(accounts);
        this.thread = Thread.ofPlatform().name("market").unstarted(this::trade);
    }

    static Market open(List<ProofAccount> accounts) {
        Market market = new Market(accounts);
        market.thread.start();
        return market;
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void trade() {
        try {
            do {
                accounts.forEach(ProofAccount::quote);
            } while (!closed.await(EVERY_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
