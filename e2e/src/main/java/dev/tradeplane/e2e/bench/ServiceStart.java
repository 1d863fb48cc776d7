package dev.tradeplane.e2e.bench;

import dev.tradeplane.e2e.cell.CellProcess;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** From the start of a process until it says it is ready, each service alone while the others run. */
final class ServiceStart implements Measurement {
    private static final List<CellProcess> SERVICES = List.of(
            CellProcess.GATEWAY, CellProcess.RISK_SERVICE, CellProcess.BROKER_SERVICE, CellProcess.AUDIT_SERVICE);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration LOOK_EVERY = Duration.ofMillis(5);
    private static final int OK = 200;

    @Override
    public void take(Rig rig, Report report) {
        for (CellProcess service : SERVICES) {
            Optional<Long> before = rig.cell().pid(service);
            rig.cell().terminate(service);
            report.add(
                    "start of " + service.id() + " until it is ready",
                    awaitReady(rig, service, before) + " ms",
                    "1,500 ms");
        }
    }

    private static long awaitReady(Rig rig, CellProcess service, Optional<Long> before) {
        String ready = rig.endpoints().management(service) + "/q/health/ready";
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<Long> pid = rig.cell().pid(service);
            if (pid.isPresent() && !pid.equals(before) && answers(ready)) {
                return rig.processes().ageMillis(pid.get());
            }
            Rig.pause(LOOK_EVERY);
        }
        throw new IllegalStateException(service.id() + " was not ready after " + PATIENCE);
    }

    private static boolean answers(String url) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url).toURL().openConnection();
            return connection.getResponseCode() == OK;
        } catch (IOException notYet) {
            return false;
        }
    }
}
