package dev.tradeplane.operator.workload;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;

/** How the kubelet asks a service; nothing is asked before it has started. */
final class Probes {
    private Probes() {}

    /** A service may wait minutes for its database. */
    static Probe startup() {
        return asking("started", 1, 300);
    }

    static Probe readiness() {
        return asking("ready", 2, 2);
    }

    /** One that is slow is not dead, and to start it again takes longer than to wait. */
    static Probe liveness() {
        return asking("live", 10, 6);
    }

    private static Probe asking(String what, int period, int failures) {
        return new ProbeBuilder()
                .withNewHttpGet()
                .withPath("/q/health/" + what)
                .withPort(new IntOrString("management"))
                .endHttpGet()
                .withPeriodSeconds(period)
                .withTimeoutSeconds(3)
                .withFailureThreshold(failures)
                .build();
    }
}
