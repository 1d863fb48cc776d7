package dev.tradeplane.contracts.settings;

import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.order.TradingState;
import java.util.List;

/** Everything the services of one cell take from its TradingAccount. Rendered as a whole, replaced as a whole. */
public record CellSettings(
        AccountName account,
        BrokerSettings broker,
        TradingState tradingState,
        SessionSettings session,
        InstrumentScope instruments,
        Limits limits,
        List<WebhookSettings> webhooks) {
    public CellSettings {
        webhooks = List.copyOf(webhooks);
    }

    public String brokerName() {
        return broker.name();
    }
}
