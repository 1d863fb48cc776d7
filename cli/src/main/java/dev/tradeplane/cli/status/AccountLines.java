package dev.tradeplane.cli.status;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.cli.gateway.Gateway;
import dev.tradeplane.cli.gateway.GatewayException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What the gateway says about the account, in a few lines. */
final class AccountLines {
    private final Gateway gateway;

    AccountLines(Gateway gateway) {
        this.gateway = gateway;
    }

    List<String> lines() {
        Optional<JsonNode> answer = answer(gateway::account);
        if (answer.isEmpty()) {
            return List.of("trading state    unknown: the gateway does not answer");
        }
        JsonNode account = answer.get();
        List<String> lines = new ArrayList<>();
        lines.add("trading state    " + account.path("tradingState").asText("unknown"));
        lines.add("broker           " + broker(account.path("brokerSession")));
        lines.add("limits in force  version " + account.path("limitsVersion").asText("unknown"));
        lines.add("open orders      " + use(account, "maxOpenOrders"));
        lines.add("positions        "
                + answer(gateway::positions).map(AccountLines::count).orElse("unknown"));
        return lines;
    }

    private static Optional<JsonNode> answer(Supplier<JsonNode> question) {
        try {
            return Optional.of(question.get());
        } catch (GatewayException noAnswer) {
            return Optional.empty();
        }
    }

    private static String broker(JsonNode session) {
        String name = session.path("broker").asText("unknown");
        return switch (session.path("state").asText()) {
            case "VALID" ->
                session.has("expiresAt")
                        ? name + ", logged in as " + session.path("user").asText() + " until "
                                + session.path("expiresAt").asText()
                        : name;
            case "LOGIN_NEEDED" -> name + ", NO ORDER IS SENT: nobody is logged in (tradeplane login)";
            case "EXPIRED" -> name + ", NO ORDER IS SENT: the session is over (tradeplane login)";
            default -> name + ", session unknown";
        };
    }

    private static String use(JsonNode account, String limit) {
        for (JsonNode line : account.path("limits")) {
            if (line.path("name").asText().equals(limit)) {
                return line.path("used").asText() + " of " + line.path("limit").asText();
            }
        }
        return "unknown";
    }

    /** A list may be bare or a page; a flat position is none. */
    private static String count(JsonNode answer) {
        JsonNode items = answer.isArray() ? answer : answer.path("items");
        int open = 0;
        for (JsonNode position : items) {
            open += position.path("quantity").asText("0").equals("0") ? 0 : 1;
        }
        return Integer.toString(open);
    }
}
