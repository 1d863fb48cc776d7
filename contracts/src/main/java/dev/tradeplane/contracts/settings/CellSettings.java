package dev.tradeplane.contracts.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.order.TradingState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything the services of one cell take from its TradingAccount. Rendered as a whole, replaced as a whole. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CellSettings(
        AccountName account,
        BrokerSettings broker,
        TradingState tradingState,
        SessionSettings session,
        InstrumentScope instruments,
        Limits limits,
        List<WebhookSettings> webhooks,
        @Nullable Breakers breakers) {
    public CellSettings {
        webhooks = List.copyOf(webhooks);
    }

    public String brokerName() {
        return broker.name();
    }
}
