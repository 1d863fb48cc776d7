package dev.tradeplane.risk.api;

import dev.tradeplane.risk.instrument.InstrumentCatalog;
import dev.tradeplane.risk.settings.SettingsFollower;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when decisions can be made: the store answers, settings are in force, instruments are there. */
@Readiness
@ApplicationScoped
class RiskReadiness implements AsyncHealthCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Pool pool;
    private final SettingsFollower settings;
    private final InstrumentCatalog instruments;

    RiskReadiness(Pool pool, SettingsFollower settings, InstrumentCatalog instruments) {
        this.pool = pool;
        this.settings = settings;
        this.instruments = instruments;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return pool.query("select 1")
                .execute()
                .map(found -> true)
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(false)
                .onFailure()
                .recoverWithItem(false)
                .map(this::response);
    }

    private HealthCheckResponse response(boolean store) {
        return HealthCheckResponse.named("risk-service")
                .status(store && settings.isInForce() && instruments.isLoaded())
                .withData("store", store)
                .withData("settings", settings.isInForce())
                .withData("instruments", instruments.isLoaded())
                .build();
    }
}
