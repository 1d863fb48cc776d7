package dev.tradeplane.e2e.bench;

import java.time.Duration;

/** Lets the JVMs compile what the measurements run. Not measured. */
record WarmUp(Duration each) implements Measurement {
    @Override
    public void take(Rig rig, Report report) throws InterruptedException {
        Requests requests = rig.requests("warm-up");
        rig.load().closedLoop(Rig.CLIENTS, each, requests::alert);
        rig.load().closedLoop(Rig.CLIENTS, each, requests::order);
        rig.awaitSettled();
    }
}
