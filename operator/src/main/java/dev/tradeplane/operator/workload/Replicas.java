package dev.tradeplane.operator.workload;

import dev.tradeplane.account.cell.ServiceName;
import dev.tradeplane.account.running.ScalingSpec;
import dev.tradeplane.operator.blueprint.Cell;

/** How many of a service run. */
record Replicas(int min, int max) {
    static Replicas of(Cell cell, ServiceName service) {
        if (cell.spec().suspend()) {
            return exactly(0);
        }
        ScalingSpec scaling = cell.spec().scaling();
        return switch (service) {
            case GATEWAY ->
                new Replicas(scaling.gateway().min(), scaling.gateway().max());
            case RISK -> exactly(scaling.risk().replicas());
            case BROKER -> exactly(scaling.broker().replicas());
            case AUDIT -> exactly(scaling.audit().replicas());
        };
    }

    /** Whether the load decides. */
    boolean elastic() {
        return min < max;
    }

    private static Replicas exactly(int count) {
        return new Replicas(count, count);
    }
}
