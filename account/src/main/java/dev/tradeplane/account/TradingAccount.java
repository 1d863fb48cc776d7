package dev.tradeplane.account;

import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Version;

/** One trading account and the cell that serves it: the whole user interface of Tradeplane. */
@Group(TradingAccount.GROUP)
@Version(TradingAccount.VERSION)
@Kind(TradingAccount.KIND)
@ShortNames("ta")
@ValidationRule(
        value = "size(self.metadata.name) <= 40 && !self.metadata.name.contains('.')",
        message = "metadata.name must be at most 40 lower-case letters, digits and dashes")
@AdditionalPrinterColumn(name = "Broker", jsonPath = ".spec.broker.name", type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(
        name = "Age",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
public class TradingAccount extends CustomResource<TradingAccountSpec, TradingAccountStatus> implements Namespaced {
    public static final String GROUP = "tradeplane.dev";
    public static final String VERSION = "v1alpha1";
    public static final String KIND = "TradingAccount";

    @Override
    @Required
    public TradingAccountSpec getSpec() {
        return super.getSpec();
    }

    @Override
    @Default("{}")
    public TradingAccountStatus getStatus() {
        return super.getStatus();
    }
}
