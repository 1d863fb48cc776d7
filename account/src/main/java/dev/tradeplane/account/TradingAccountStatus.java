package dev.tradeplane.account;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.tradeplane.account.status.BrokerSessionStatus;
import dev.tradeplane.account.status.EndpointsStatus;
import dev.tradeplane.account.status.LastBackupStatus;
import io.fabric8.crd.generator.annotation.PrinterColumn;
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
                "Ready, Reconciling, Stalled, Degraded, DatabaseReady, BrokerSessionValid, BackupHealthy, AuditIntact, Suspended.")
        @Size(max = 20)
        List<Condition> conditions,

        @JsonPropertyDescription("Trading state in force.") @PrinterColumn(name = "Trading") @Size(max = 20) @Nullable
        String tradingState,

        @JsonPropertyDescription("The session with the broker.") @Nullable
        BrokerSessionStatus brokerSession,

        @JsonPropertyDescription("The last backup.") @Nullable
        LastBackupStatus lastBackup,

        @JsonPropertyDescription("Addresses.") @Nullable EndpointsStatus endpoints,

        @JsonPropertyDescription("Open positions.") @Nullable
        Integer positions,

        @JsonPropertyDescription("Profit or loss of the day, in the currency of the account.") @Size(max = 24) @Nullable
        String dayPnl,

        @JsonPropertyDescription("Version of the limits in force.") @Nullable
        Long limitsVersion) {
    public TradingAccountStatus {
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
    }
}
