package dev.tradeplane.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.tradeplane.account.json.Unread;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Categories;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Version;
import org.jspecify.annotations.Nullable;

/** One trading account and the cell that serves it: the whole user interface of Tradeplane. */
@Group(TradingAccount.GROUP)
@Version(TradingAccount.VERSION)
@Kind(TradingAccount.KIND)
@ShortNames("ta")
@Categories("tradeplane")
@ValidationRule(
        value = "size(self.metadata.name) <= 40 && !self.metadata.name.contains('.')",
        message = "metadata.name must be at most 40 lower-case letters, digits and dashes")
@AdditionalPrinterColumn(
        name = "State",
        jsonPath = ".status.tradingState",
        type = AdditionalPrinterColumn.Type.STRING,
        getDescription = "Trading state in force.")
@AdditionalPrinterColumn(
        name = "Ready",
        jsonPath = ".status.conditions[?(@.type==\"Ready\")].status",
        type = AdditionalPrinterColumn.Type.STRING,
        getDescription = "Whether the whole cell runs as declared.")
@AdditionalPrinterColumn(name = "Broker", jsonPath = ".spec.broker.name", type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(
        name = "Positions",
        jsonPath = ".status.positions",
        type = AdditionalPrinterColumn.Type.INTEGER,
        getDescription = "Open positions.")
@AdditionalPrinterColumn(
        name = "Day-PnL",
        jsonPath = ".status.dayPnl",
        type = AdditionalPrinterColumn.Type.STRING,
        getDescription = "Profit or loss of the day.")
@AdditionalPrinterColumn(
        name = "Backup",
        jsonPath = ".status.lastBackup.time",
        type = AdditionalPrinterColumn.Type.DATE,
        getDescription = "Age of the last backup.")
@AdditionalPrinterColumn(
        name = "Age",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@AdditionalPrinterColumn(
        name = "Environment",
        jsonPath = ".spec.broker.environment",
        type = AdditionalPrinterColumn.Type.STRING,
        priority = 1)
@AdditionalPrinterColumn(
        name = "Reason",
        jsonPath = ".status.conditions[?(@.type==\"Ready\")].reason",
        type = AdditionalPrinterColumn.Type.STRING,
        priority = 1)
@AdditionalPrinterColumn(
        name = "Message",
        jsonPath = ".status.conditions[?(@.type==\"Ready\")].message",
        type = AdditionalPrinterColumn.Type.STRING,
        priority = 1)
public class TradingAccount extends CustomResource<TradingAccountSpec, TradingAccountStatus> implements Namespaced {
    public static final String GROUP = "tradeplane.dev";
    public static final String VERSION = "v1alpha1";
    public static final String KIND = "TradingAccount";

    /** Not part of the definition: beside the account, so that copies made through JSON keep it. */
    @JsonProperty
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable Unread unread;

    /** What was stored and is not in this object. */
    public Unread unread() {
        return unread == null ? Unread.NOTHING : unread;
    }

    /** Told by whoever read the account. */
    public void unread(Unread found) {
        unread = found;
    }

    @Override
    @Required
    @JsonPropertyDescription("What is wanted. Only the broker is required.")
    public TradingAccountSpec getSpec() {
        return super.getSpec();
    }

    @Override
    @Default("{}")
    @JsonPropertyDescription("What the operator observed.")
    public TradingAccountStatus getStatus() {
        return super.getStatus();
    }
}
