package dev.tradeplane.broker.adapter.breeze;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.BrokerReport;
import dev.tradeplane.contracts.id.BrokerOrderId;
import java.util.function.Consumer;

/** Order notifications. They name no executions: the book is read for what happened. */
final class BreezeNotices implements BreezeSocket.Hearer {
    private static final int KIND = 11;
    private static final int REFERENCE_OF_SHARES = 23;
    private static final int REFERENCE_OF_CONTRACTS = 26;

    private final Consumer<BrokerReport> listener;

    BreezeNotices(Consumer<BrokerReport> listener) {
        this.listener = listener;
    }

    /** Only from now on is anything told. */
    @Override
    public void admitted(BreezeSocket.Speaker speaker) {
        listener.accept(new BrokerReport.Gap());
    }

    @Override
    public void heard(String event, JsonNode notice) {
        if (!event.equals("order")) {
            return;
        }
        String id = switch (notice.path(KIND).asText()) {
            case "4", "5" -> notice.path(REFERENCE_OF_SHARES).asText();
            case "6", "7" -> notice.path(REFERENCE_OF_CONTRACTS).asText();
            default -> "";
        };
        if (!id.isBlank()) {
            listener.accept(new BrokerReport.Changed(null, BrokerOrderId.of(id)));
        }
    }
}
