package dev.tradeplane.e2e.flow;

import dev.tradeplane.e2e.cell.LocalCell;
import dev.tradeplane.e2e.client.Answer;
import dev.tradeplane.e2e.client.GatewayClient;

/** Halts and releases trading and edits the account file. */
final class RiskOfficer {
    private final LocalCell cell;
    private final GatewayClient gateway;

    RiskOfficer(LocalCell cell) {
        this.cell = cell;
        this.gateway =
                new GatewayClient(cell.endpoints().gateway(), cell.endpoints().apiKey());
    }

    Answer setTradingState(String state) {
        return gateway.put("/v1/account/trading-state", """
                {"state":"%s","reason":"e2e","cancelOpen":false,"squareOff":false}""".formatted(state));
    }

    Answer account() {
        return gateway.get("/v1/account");
    }

    String tradingState() {
        return account().text("/tradingState");
    }

    /** Replaces a piece of the account file. */
    void edit(String from, String to) {
        cell.editAccount(text -> {
            if (!text.contains(from)) {
                throw new IllegalStateException("the account file has no " + from);
            }
            return text.replace(from, to);
        });
    }

    String status() {
        return cell.status();
    }
}
