package dev.tradeplane.cli.up;

import dev.tradeplane.cli.wiring.Endpoints;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What is printed when a cell can be used: where everything is, and one order to try. No secret is in it. */
final class Welcome {
    private static final Set<String> NEED_NO_LOGIN = Set.of("paper", "alpaca");

    private Welcome() {}

    static List<String> lines(Endpoints endpoints, String broker, UnaryOperator<String> typed) {
        List<String> lines = new ArrayList<>(List.of(
                "",
                "  gateway         " + endpoints.gateway(),
                "  admin           user " + endpoints.admin().username() + ", password in "
                        + endpoints.admin().passwordFile(),
                "  API key         in " + endpoints.apiKeyFile()));
        endpoints.replicas().getOrDefault("gateway", List.of()).stream()
                .skip(1)
                .forEach(another -> lines.add("  and also         " + another));
        endpoints.webhooks().forEach((name, hook) -> {
            lines.add("  webhook         " + hook.url() + "/<secret>, secret in " + hook.secretFile());
        });
        if (!NEED_NO_LOGIN.contains(broker)) {
            lines.add("");
            lines.add(
                    "Nobody is logged in at " + broker + " yet, and no order is sent before: " + typed.apply("login"));
        }
        endpoints.webhooks().values().stream().findFirst().ifPresent(hook -> {
            lines.add("");
            lines.add("Try it:");
            lines.add("");
            lines.addAll(curl(hook, alert(broker, "")));
            if (broker.equals("alpaca")) {
                lines.add("");
                lines.add("The same with a stop-loss and a take-profit, at prices around the last one:");
                lines.add("");
                lines.addAll(curl(hook, alert(broker, ",\"stopLoss\":\"180\",\"takeProfit\":\"200\"")));
            }
        });
        lines.add("");
        lines.add("Stop it: " + typed.apply("down"));
        return lines;
    }

    private static List<String> curl(Endpoints.Webhook hook, String alert) {
        return List.of(
                "  curl -sS -H 'Content-Type: application/json' -d '" + alert + "' \\",
                "    \"" + hook.url() + "/$(cat '" + hook.secretFile() + "')\"");
    }

    private static String alert(String broker, String more) {
        String ticker = broker.equals("alpaca") ? "NASDAQ:AAPL" : "NSE:RELIANCE";
        return "{\"action\":\"buy\",\"ticker\":\"" + ticker + "\",\"quantity\":\"10\"" + more + "}";
    }
}
