package dev.tradeplane.cli.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.cli.terminal.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the operator wrote into an account's status, in lines for people. */
final class AccountStatus {
    private static final String READY = "Ready";
    private static final String NOT_YET = "NotYetInForce";

    private final JsonNode status;
    private final long generation;

    AccountStatus(JsonNode account) {
        this.status = account.path("status");
        this.generation = account.path("metadata").path("generation").asLong();
    }

    /** Ready, and not for an older spec. */
    boolean isReady() {
        return isSeen() && condition(READY).map(AccountStatus::isTrue).orElse(false);
    }

    /** The operator has looked at the spec as it is now. */
    boolean isSeen() {
        return status.path("observedGeneration").asLong(-1) >= generation;
    }

    String summary() {
        if (!isSeen()) {
            return "the operator has not looked at its generation " + generation + " yet";
        }
        return condition(READY)
                .map(ready ->
                        isTrue(ready) ? READY : "not Ready: " + text(ready, "reason") + ", " + text(ready, "message"))
                .orElse("not Ready");
    }

    Table conditions() {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode condition : status.path("conditions")) {
            rows.add(List.of(
                    text(condition, "type"),
                    text(condition, "status"),
                    text(condition, "reason"),
                    text(condition, "message")));
        }
        return new Table(List.of("CONDITION", "STATUS", "REASON", "MESSAGE"), rows);
    }

    List<String> facts() {
        List<String> lines = new ArrayList<>();
        lines.add("trading state    " + text(status, "tradingState") + " (declared "
                + text(status, "declaredTradingState") + ", set " + text(status, "setTradingState") + ")");
        lines.add("limits in force  version " + text(status, "limitsVersion"));
        lines.add("positions        " + text(status, "positions"));
        lines.add("day P&L          " + text(status, "dayPnl"));
        add(lines, "broker session   until ", status.path("brokerSession").path("expiresAt"));
        add(lines, "last backup      ", status.path("lastBackup").path("time"));
        condition(NOT_YET)
                .filter(AccountStatus::isTrue)
                .ifPresent(not -> lines.add("not yet in force " + text(not, "message")));
        add(lines, "gateway          ", status.path("endpoints").path("gateway"));
        add(lines, "console          ", status.path("endpoints").path("console"));
        return lines;
    }

    private Optional<JsonNode> condition(String type) {
        for (JsonNode condition : status.path("conditions")) {
            if (text(condition, "type").equals(type)) {
                return Optional.of(condition);
            }
        }
        return Optional.empty();
    }

    private static boolean isTrue(JsonNode condition) {
        return text(condition, "status").equals("True");
    }

    private static void add(List<String> lines, String label, JsonNode value) {
        if (!value.asText().isEmpty()) {
            lines.add(label + value.asText());
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText("-").replaceAll("\\s+", " ").strip();
    }
}
