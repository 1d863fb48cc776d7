package dev.tradeplane.operator;

import dev.tradeplane.operator.config.OperatorConfig;
import dev.tradeplane.operator.examination.AccountExaminer;
import dev.tradeplane.operator.health.AccountCensus;
import dev.tradeplane.operator.health.LookFigures;
import dev.tradeplane.operator.reading.Cadence;
import dev.tradeplane.operator.reading.CellDoor;
import dev.tradeplane.operator.reading.CellReadings;
import dev.tradeplane.operator.removal.CellRemoval;
import dev.tradeplane.operator.status.StatusKeeper;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.api.config.LeaderElectionConfiguration;
import io.javaoperatorsdk.operator.api.config.LeaderElectionConfigurationBuilder;
import io.javaoperatorsdk.operator.api.monitoring.Metrics;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What the operator is made of and is not its own. */
final class Wiring {
    private Wiring() {}

    @Produces
    @Singleton
    static Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    static AccountExaminer examiner(Clock clock) {
        return new AccountExaminer(clock);
    }

    @Produces
    @Singleton
    static StatusKeeper status(OperatorConfig config, Clock clock) {
        return new StatusKeeper(config.instance(), clock);
    }

    @Produces
    @Singleton
    static CellDoor door(KubernetesClient client, OperatorConfig config, Clock clock) {
        return new CellDoor(
                client,
                new ResourceID(config.serviceAccount(), config.namespace()),
                CellDoor::inCluster,
                config.reading().timeout(),
                clock);
    }

    @Produces
    @Singleton
    static CellReadings readings(CellDoor door, OperatorConfig config) {
        OperatorConfig.Reading reading = config.reading();
        return new CellReadings(door, new Cadence(reading.interval(), reading.atOnce(), reading.profitAndLossEvery()));
    }

    static void stop(@Disposes CellReadings readings) {
        readings.close();
    }

    @Produces
    @Singleton
    static CellRemoval removal(
            CellDoor door, CellReadings readings, StatusKeeper status, OperatorConfig config, Clock clock) {
        return new CellRemoval(door, readings, status, config.removal().goingFlatLimit(), clock);
    }

    @Produces
    @Singleton
    static AccountCensus census(Clock clock) {
        return new AccountCensus(clock);
    }

    @Produces
    @Singleton
    static Metrics figures(MeterRegistry registry) {
        return new LookFigures(registry);
    }

    /** Only one of several operators acts; the others have everything at hand and wait. */
    @Produces
    @Singleton
    static LeaderElectionConfiguration leader(OperatorConfig config) {
        OperatorConfig.Leader leader = config.leader();
        return LeaderElectionConfigurationBuilder.aLeaderElectionConfiguration(leader.lease())
                .withLeaseNamespace(config.namespace())
                .withIdentity(config.instance())
                .withLeaseDuration(leader.leaseDuration())
                .withRenewDeadline(leader.renewDeadline())
                .withRetryPeriod(leader.retryPeriod())
                .build();
    }
}
