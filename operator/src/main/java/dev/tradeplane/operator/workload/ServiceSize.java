package dev.tradeplane.operator.workload;

import dev.tradeplane.account.cell.ServiceName;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;

/** What a service is given. Memory it has for certain; of the processor it takes what is free. */
record ServiceSize(String cpu, String memory) {
    /** The heap follows the memory of the pod; the rest is for threads, code and buffers. */
    static final String JAVA_OPTIONS = "-XX:MaxRAMPercentage=55 -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError";

    static ServiceSize of(ServiceName service) {
        return switch (service) {
            case GATEWAY -> new ServiceSize("250m", "448Mi");
            case AUDIT -> new ServiceSize("100m", "448Mi");
            case RISK, BROKER -> new ServiceSize("100m", "640Mi");
        };
    }

    ResourceRequirements requirements() {
        return new ResourceRequirementsBuilder()
                .addToRequests("cpu", new Quantity(cpu))
                .addToRequests("memory", new Quantity(memory))
                .addToLimits("memory", new Quantity(memory))
                .build();
    }
}
