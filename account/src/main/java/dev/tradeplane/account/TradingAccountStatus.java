package dev.tradeplane.account;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.tradeplane.account.status.BrokerSessionStatus;
import dev.tradeplane.account.status.EndpointsStatus;
import dev.tradeplane.account.status.GatewayStatus;
import dev.tradeplane.account.status.LastBackupStatus;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Size;
import io.fabric8.kubernetes.api.model.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the operator observed. Never written by people. */
public record TradingAccountStatus(
        @JsonPropertyDescription("Generation of the spec this status speaks of; -1 before the first look.")
        @Default("-1")
        @Nullable
        Long observedGeneration,

        @JsonPropertyDescription(
                "Generation of the spec the cell runs on; older than observedGeneration while that one cannot be carried out.")
        @Nullable
        Long runningGeneration,

        @JsonPropertyDescription(
                "Ready, Reconciling, Stalled, Degraded, DatabaseReady, BrokerSessionValid, BackupHealthy, AuditIntact, Suspended, NotYetInForce.")
        @Size(max = 20)
        List<Condition> conditions,

        @JsonPropertyDescription(
                "Trading state in force, the stricter of the declared and the set one: Active, Reducing or Halted.")
        @Size(max = 20)
        @Nullable
        String tradingState,

        @JsonPropertyDescription("Trading state the spec declares, as far as it has reached the cell.")
        @Size(max = 20)
        @Nullable
        String declaredTradingState,

        @JsonPropertyDescription("Trading state set at the gateway; the operator never undoes it.")
        @Size(max = 20)
        @Nullable
        String setTradingState,

        @JsonPropertyDescription("Version of the limits in force.") @Nullable
        Long limitsVersion,

        @JsonPropertyDescription("SHA-256 of the settings handed to the services, in hexadecimal digits.")
        @Size(max = 64)
        @Nullable
        String settingsHash,

        @JsonPropertyDescription("Open positions.") @Nullable
        Integer positions,

        @JsonPropertyDescription("Profit or loss of the day, in the currency of the account.") @Size(max = 24) @Nullable
        String dayPnl,

        @JsonPropertyDescription("The session with the broker.") @Nullable
        BrokerSessionStatus brokerSession,

        @JsonPropertyDescription("The last backup.") @Nullable
        LastBackupStatus lastBackup,

        @JsonPropertyDescription("Addresses.") @Nullable EndpointsStatus endpoints,

        @JsonPropertyDescription("The gateways that run.") @Nullable
        GatewayStatus gateway) {
    public TradingAccountStatus {
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
    }
}
