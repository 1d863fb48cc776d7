package dev.tradeplane.broker.submission;

import dev.tradeplane.broker.pace.WaitingLine;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Looks at the line whenever somebody may have a turn. Every replica does. */
@Singleton
class LineRunner {
    private static final Logger LOG = Logger.getLogger(LineRunner.class);
    private static final int BEFORE_THE_REQUESTS = 75;

    private final OrderSubmitter submitter;
    private final WaitingLine line;
    private final Thread thread = Thread.ofVirtual().name("line").unstarted(this::run);
    private volatile boolean running = true;

    LineRunner(OrderSubmitter submitter, WaitingLine line) {
        this.submitter = submitter;
        this.line = line;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    /** What it claimed is handed over before requests are no longer taken. */
    void stop(@Observes @Priority(BEFORE_THE_REQUESTS) ShutdownEvent event) {
        running = false;
        line.wake();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (running) {
                line.await(lookAgainAfter());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration lookAgainAfter() {
        try {
            return submitter.takeTurns();
        } catch (RuntimeException e) {
            LOG.warnf("nobody in line has a turn: %s", e.toString());
            return Round.NOTHING.next();
        }
    }
}
