package dev.tradeplane.account;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.tradeplane.account.breakers.BreakersSpec;
import dev.tradeplane.account.broker.BrokerSpec;
import dev.tradeplane.account.edge.AccessSpec;
import dev.tradeplane.account.edge.IngressSpec;
import dev.tradeplane.account.edge.ThrottleSpec;
import dev.tradeplane.account.limits.LimitsSpec;
import dev.tradeplane.account.running.AlertsSpec;
import dev.tradeplane.account.running.MonitoringSpec;
import dev.tradeplane.account.running.ScalingSpec;
import dev.tradeplane.account.signals.PlaybookSpec;
import dev.tradeplane.account.signals.WebhookSpec;
import dev.tradeplane.account.storage.AuditSpec;
import dev.tradeplane.account.storage.BackupSpec;
import dev.tradeplane.account.storage.DatabaseSpec;
import dev.tradeplane.account.storage.RestoreSpec;
import dev.tradeplane.account.trading.InstrumentsSpec;
import dev.tradeplane.account.trading.KillSwitchSpec;
import dev.tradeplane.account.trading.SessionSpec;
import dev.tradeplane.account.trading.TradingStateWish;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything one account is: broker, limits, signals, storage. Only the broker is required. */
@ValidationRule(
        value =
                "!has(self.broker.environment) || self.broker.environment != 'Live' || (has(self.session) && has(self.session.calendar))",
        message = "is missing: a Live account must name NSE, NFO, BSE, MCX or NYSE",
        fieldPath = ".session.calendar")
@ValidationRule(
        value =
                "!has(self.broker.environment) || self.broker.environment != 'Live' || !has(self.session) || !has(self.session.calendar) || self.session.calendar != 'Always'",
        message = "must be NSE, NFO, BSE, MCX or NYSE: Always is for Paper accounts only",
        fieldPath = ".session.calendar")
@ValidationRule(
        value =
                "!has(self.broker.environment) || self.broker.environment != 'Live' || self.limits.maxOrdersPerSecond <= 10",
        message = "must be at most 10 for a Live account",
        fieldPath = ".limits.maxOrdersPerSecond")
@ValidationRule(
        value =
                "!has(self.broker.environment) || self.broker.environment != 'Live' || self.limits.maxOrdersPerMinute <= (self.broker.name == 'kite' ? 400 : self.broker.name == 'breeze' ? 100 : 200)",
        message =
                "must be at most the cap of the broker for a Live account: kite 400, breeze 100, fyers and alpaca 200",
        fieldPath = ".limits.maxOrdersPerMinute")
@ValidationRule(
        value =
                "!has(self.broker.environment) || self.broker.environment != 'Live' || !(self.broker.name in ['kite', 'breeze']) || self.limits.maxOrdersPerDay <= 5000",
        message = "must be at most the cap of the broker for a Live account: kite and breeze 5000",
        fieldPath = ".limits.maxOrdersPerDay")
@ValidationRule(
        value = "!has(self.webhooks) || has(self.playbooks) || self.webhooks.all(w, w.format != 'Playbook')",
        message = "must not have format Playbook without playbooks",
        fieldPath = ".webhooks")
@ValidationRule(
        value = "!has(self.alerts) || !has(self.alerts.dailyLossWarnPercent) || has(self.limits.maxDailyLoss)",
        message = "is a share of limits.maxDailyLoss, which is missing",
        fieldPath = ".alerts.dailyLossWarnPercent")
@ValidationRule(
        value =
                "!has(self.scaling) || !has(self.scaling.offHours) || !has(self.scaling.offHours.enabled) || !self.scaling.offHours.enabled || (has(self.session) && has(self.session.calendar) && self.session.calendar != 'Always')",
        message = "needs a session.calendar that closes: NSE, NFO, BSE, MCX or NYSE",
        fieldPath = ".scaling.offHours.enabled")
public record TradingAccountSpec(
        @JsonPropertyDescription("The broker that carries the orders.") @Required
        BrokerSpec broker,

        @JsonPropertyDescription("Active, Reducing (only orders that shrink a position) or Halted (no new orders).")
        @Default("\"Active\"")
        TradingStateWish tradingState,

        @JsonPropertyDescription("When orders may be sent.") @Default("{}")
        SessionSpec session,

        @JsonPropertyDescription("Which instruments may be traded.") @Default("{}")
        InstrumentsSpec instruments,

        @JsonPropertyDescription("How much may be ordered, held and lost, and how fast.") @Default("{}")
        LimitsSpec limits,

        @JsonPropertyDescription("What stops new orders when something goes wrong.") @Nullable
        BreakersSpec breakers,

        @JsonPropertyDescription("What pulling the kill switch does.") @Default("{}")
        KillSwitchSpec killSwitch,

        @JsonPropertyDescription("Webhook doors.") @Size(max = 20)
        List<WebhookSpec> webhooks,

        @JsonPropertyDescription("What named signals trade.") @Size(max = 20)
        List<PlaybookSpec> playbooks,

        @JsonPropertyDescription("Who may sign in, and from where.") @Nullable
        AccessSpec access,

        @JsonPropertyDescription("How often one caller may call.") @Default("{}")
        ThrottleSpec throttle,

        @JsonPropertyDescription("The address outside the cluster.") @Nullable
        IngressSpec ingress,

        @JsonPropertyDescription("The database.") @Default("{}")
        DatabaseSpec database,

        @JsonPropertyDescription("Backups.") @Nullable BackupSpec backup,

        @JsonPropertyDescription("Starts from a backup instead of empty.") @Nullable
        RestoreSpec restore,

        @JsonPropertyDescription("The audit log.") @Default("{}")
        AuditSpec audit,

        @JsonPropertyDescription("How many of each service run.") @Default("{}")
        ScalingSpec scaling,

        @JsonPropertyDescription("What is made for Prometheus and Grafana.") @Default("{}")
        MonitoringSpec monitoring,

        @JsonPropertyDescription("Who is told what.") @Nullable
        AlertsSpec alerts,

        @JsonPropertyDescription("Stops every service of the account and keeps its data.") @Default("false")
        boolean suspend,

        @JsonPropertyDescription("Retain or Delete: what becomes of the data when the account is deleted.")
        @Default("\"Retain\"")
        DeletionPolicy deletionPolicy) {
    public TradingAccountSpec {
        webhooks = webhooks == null ? List.of() : List.copyOf(webhooks);
        playbooks = playbooks == null ? List.of() : List.copyOf(playbooks);
    }
}
