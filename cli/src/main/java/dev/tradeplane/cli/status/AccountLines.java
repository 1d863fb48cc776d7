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
        if (account.path("brokerSession").hasNonNull("warning")) {
            lines.add("broker session   "
                    + account.path("brokerSession").path("warning").asText() + ": tradeplane login");
        }
        egress(account.path("egress")).ifPresent(lines::add);
        suspended(account.path("breakers")).ifPresent(lines::add);
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

    /** The address orders leave from, unless it is the registered one. */
    private static Optional<String> egress(JsonNode egress) {
        String registered = egress.path("registered").asText();
        String head = "egress address   ";
        if (egress.path("refused").asBoolean()) {
            return Optional.of(head + "NO ORDER IS SENT: the broker refused it; tried again within a minute");
        }
        return switch (egress.path("state").asText()) {
            case "DIFFERS" ->
                Optional.of(head + "NO ORDER IS SENT: it is "
                        + egress.path("observed").asText() + ", registered is " + registered);
            case "NOT_OBSERVED" ->
                Optional.of(head + "not checked against " + registered + ": "
                        + egress.path("why").asText());
            default -> Optional.empty();
        };
    }

    /** Of calls to the broker, when some are. */
    private static Optional<String> suspended(JsonNode breakers) {
        List<String> open = new ArrayList<>();
        for (JsonNode breaker : breakers) {
            String state = breaker.path("state").asText("CLOSED");
            if (!state.equals("CLOSED")) {
                open.add(breaker.path("kind").asText() + " " + state);
            }
        }
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of("broker calls     SUSPENDED, too many failed: " + String.join(", ", open));
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
