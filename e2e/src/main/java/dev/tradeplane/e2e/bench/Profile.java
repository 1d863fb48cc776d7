package dev.tradeplane.e2e.bench;

import java.io.IOException;
import java.time.Duration;

/** Where the services spend their CPU; in a load of its own, because the recorder would weigh on the figures. */
record Profile(Duration length) implements Measurement {
    @Override
    public void take(Rig rig, Report report) throws IOException, InterruptedException {
        CpuProfile profile =
                new CpuProfile(rig.processes(), rig.cell().directory().resolveSibling("profile"));
        profile.start();
        rig.load().closedLoop(Rig.CLIENTS, length, rig.requests("profiled")::alert);
        profile.stop();
        rig.awaitSettled();
        report.append(profile.text());
    }
}
