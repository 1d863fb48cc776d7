package dev.tradeplane.risk.change;

import dev.tradeplane.risk.account.AccountWriter;
import dev.tradeplane.risk.decision.RiskGate;
import dev.tradeplane.risk.instrument.InstrumentCatalog;

/** Asks for changes without a service around it. */
public final class AskedChanges {
    private AskedChanges() {}

    public static OrderChanges of(AccountWriter writer, RiskGate gate, InstrumentCatalog instruments) {
        return new OrderChanges(writer, gate, instruments);
    }
}
